using AdvisorBot.Answers.Cards;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

public sealed partial class AnswerComposer
{
    private const string SchoolStart = "high-school";
    private const int MostDuties = 2;

    /// <summary>A career on one screen: what it is, school, pay, outlook, working from home.</summary>
    public Reply Career(string careerId, Audience audience, bool withSuggestions = true)
    {
        var subject = _knowledge.Subjects[careerId];
        var draft = Draft(audience, ReplyKinds.Answer);
        var words = WordsFor(audience);
        var sourced = new SourcedText(_knowledge, draft);
        var told = DefinitionInto(draft, subject, sourced, words).Concat(DutiesInto(draft, subject, sourced)).ToArray();
        var lines = Highlights(draft, subject, sourced, words);
        if (lines.Count > 0)
        {
            draft.Add(string.Join('\n', lines.Select(line => $"- {line}")));
            draft.Attach(CareerCard.Of(DataText.Capital(subject.Name), [DataText.Capital(subject.Summary), .. lines], [.. _followUps.After(null, [careerId])]));
        }

        draft.About("definition", [careerId], told);
        sourced.CloseInto(draft);
        return Finish(draft, withSuggestions);
    }

    private static IEnumerable<string> DefinitionInto(ReplyDraft draft, Subject subject, SourcedText sourced, Words words)
    {
        if (KnowledgeBase.OwnFacts(subject, "definition") is [var definition, ..])
        {
            draft.Add(sourced.Sentence(definition));
            return [definition.Id];
        }

        draft.Add(DataText.Sentence(draft.Say("answer.definition", ("name", DataText.Capital(words.Name(subject.Id))), ("summary", DataText.Safe(subject.Summary)))));
        return [];
    }

    private static IEnumerable<string> DutiesInto(ReplyDraft draft, Subject subject, SourcedText sourced)
    {
        var duties = KnowledgeBase.OwnFacts(subject, "duties").Take(MostDuties).ToArray();
        draft.Add(string.Join(' ', duties.Select(sourced.Sentence)));
        return duties.Select(fact => fact.Id);
    }

    private List<string> Highlights(ReplyDraft draft, Subject subject, SourcedText sourced, Words words)
    {
        var lines = new List<string>();
        if (subject.Profile is not { } traits)
        {
            return lines;
        }

        AddFact("details.pay", traits.Pay);
        var months = Advice.EducationLevels.MonthsToFirstJob(traits, SchoolStart);
        lines.Add(draft.Say("details.education", ("level", words.Name(traits.Education.Typical)), ("time", words.Duration(months ?? 0))));
        AddFact("details.outlook", traits.Outlook);
        lines.Add(draft.Say(traits.Remote switch
        {
            RemoteWork.Common => "details.remote.common",
            RemoteWork.AfterExperience => "details.remote.after-experience",
            RemoteWork.Some => "details.remote.some",
            _ => "details.remote.rare",
        }));
        if (subject.LeadsTo.Count > 0)
        {
            lines.Add(draft.Say("details.leads-to", ("careers", words.Join(subject.LeadsTo.Select(words.Name)))));
        }

        return lines;

        void AddFact(string key, string factId)
        {
            if (_knowledge.Facts.TryGetValue(factId, out var fact))
            {
                lines.Add(draft.Say(key, ("fact", sourced.Sentence(fact))));
                draft.About(null, [], [fact.Id]);
            }
        }
    }
}
