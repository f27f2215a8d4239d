using AdvisorBot.Answers.Asking;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Facts;

/// <summary>A question that would be answered with what was just told ("how come?", "in a small town?"): what else there is to tell, or that this is all.</summary>
internal sealed class Repetition(KnowledgeBase knowledge, LeadFinder leads, Circumstances circumstances)
{
    private const string Depends = "depends";

    /// <summary>Whether the answer begins with what was told before and adds neither yes or no nor a circumstance.</summary>
    public bool IsAllSaid(ReplyDraft draft, FactQuestion question, PickedFacts picked, Words words) =>
        question.Told.Count > 0
        && (picked.Facts[0].Id == question.Told[0] || (question.Facts.Count == 0 && question.Told.Contains(picked.Facts[0].Id)))
        && leads.Of(question, draft.Language) is null or Depends
        && !circumstances.Words(draft, question, words).Any();

    /// <summary>What is known of the subject under the topic and those next to it, and was not told yet.</summary>
    public IReadOnlyList<Fact> Left(FactQuestion question, PickedFacts picked)
    {
        var subject = knowledge.Subjects[picked.Facts[0].SubjectId];
        var near = question.Topic is { } topic && knowledge.Topics.GetValueOrDefault(topic) is { } asked
            ? knowledge.Topics.Values.Where(other => other.Parent == topic || other.Id == asked.Parent).SelectMany(other => KnowledgeBase.OwnFacts(subject, other.Id))
            : [];
        return [.. picked.Facts.Concat(near).Where(fact => !question.Told.Contains(fact.Id)).Distinct()];
    }

    public string Opening(ReplyDraft draft, FactQuestion question, PickedFacts picked, string key, Words words) => draft.Say(
        key,
        ("statement", new SourcedText(knowledge, draft).Sentence(picked.Facts[0])),
        ("topic", words.Topic(question.Topic ?? picked.Facts[0].Topic)),
        ("subject", words.Plural(question.Subjects.Count > 0 ? question.Subjects[0] : picked.Facts[0].SubjectId)),
        ("Contact", DataText.Capital(knowledge.School.ContactName)));
}
