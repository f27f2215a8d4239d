using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Talk;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

/// <content>A career as a page that can be passed on.</content>
public sealed partial class AnswerComposer
{
    /// <summary>What people ask about a career first, every fact with its source and year; null for an id that is no career.</summary>
    public CareerSheet? CareerSheetOf(string careerId, Audience audience)
    {
        if (!_knowledge.Subjects.TryGetValue(careerId, out var career) || career.Kind is not SubjectKind.Career)
        {
            return null;
        }

        var words = WordsFor(audience);
        var sections = FollowUps.Careers
            .Select(topic => (Topic: topic, Facts: KnowledgeBase.OwnFacts(career, topic)))
            .Where(told => told.Facts.Count > 0)
            .Select(told => new SheetSection(
                DataText.Capital(words.Topic(told.Topic)),
                [.. told.Facts.Select(fact => new SheetLine(DataText.Sentence(fact.Statement), null, [SourceLine(words, fact)]))]));
        return new CareerSheet(
            _knowledge.LanguageOr(audience.Language),
            DataText.Capital(career.Name),
            DataText.Sentence(DataText.Capital(career.Summary)),
            [.. sections],
            words.Say("plan.sheet.footer", ("school", _knowledge.School.Name)));
    }

    private string SourceLine(Words words, Fact fact) => words.Say(
        fact.Confidence is Confidence.Medium ? "answer.source.item.second-hand" : "answer.source.item",
        ("source", _knowledge.SourceOf(fact).ShortName), ("year", SourcedText.Year(fact)));
}
