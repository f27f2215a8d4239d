using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Facts;

/// <summary>Chooses the facts for a question: the ones it points at, then their siblings of the same subject and topic.</summary>
internal sealed class FactPicker(KnowledgeBase knowledge)
{
    private const string Pay = "pay";

    /// <summary>Siblings said beside facts that were asked for by themselves.</summary>
    private const int FewSiblings = 2;

    /// <summary>The facts, or null when nothing is known.</summary>
    public PickedFacts? Pick(FactQuestion question)
    {
        var asked = question.Facts.Where(knowledge.Facts.ContainsKey).Select(id => knowledge.Facts[id]).ToArray();
        return asked.Length > 0 ? WithSiblings(asked, question) : OnTopic(question);
    }

    private PickedFacts WithSiblings(Fact[] asked, FactQuestion question)
    {
        var first = WithHeadlineFirst(asked, question);
        var subject = knowledge.Subjects[asked[0].SubjectId];
        var siblings = KnowledgeBase.OwnFacts(subject, asked[0].Topic).Where(fact => !first.Contains(fact)).ToArray();
        return new PickedFacts([.. first, .. question.Lead is null ? siblings : siblings.Take(FewSiblings)], first.Length, Wider: null);
    }

    /// <summary>A pay figure of another year or kind must not stand alone: today's headline goes before it.</summary>
    private Fact[] WithHeadlineFirst(Fact[] asked, FactQuestion question)
    {
        if (asked[0] is not { Topic: Pay, Figure.Unit: "USD/year" or "USD/hour" } || question.Lead is not null)
        {
            return asked;
        }

        var headline = knowledge.FactsAbout(SubjectOf(question), Pay)?.Facts[0];
        return headline is null || asked.Contains(headline) ? asked : [headline, .. asked];
    }

    private PickedFacts? OnTopic(FactQuestion question)
    {
        var subjectId = SubjectOf(question);
        if (question.Topic is null)
        {
            var all = knowledge.Subjects.TryGetValue(subjectId, out var known) ? known.Facts : [];
            return all.Count == 0 ? null : new PickedFacts(all, 1, Wider: null);
        }

        if (knowledge.FactsAbout(subjectId, question.Topic) is not { } found || LeavesTheSubject(subjectId, found))
        {
            return null;
        }

        var isOthers = !found.OwnSubject && subjectId != knowledge.Pack.Umbrella;
        return new PickedFacts(found.Facts, 1, isOthers ? found.Subject : null);
    }

    /// <summary>What holds for careers in general says nothing about an exam, a law or a workplace.</summary>
    private bool LeavesTheSubject(string subjectId, FactsOnTopic found) =>
        knowledge.Subjects[subjectId].Kind is not SubjectKind.Career && found.Subject.Kind is SubjectKind.Career && !found.OwnSubject;

    private string SubjectOf(FactQuestion question) =>
        question.Subjects.Count > 0 && knowledge.Subjects.ContainsKey(question.Subjects[0]) ? question.Subjects[0] : knowledge.Pack.Umbrella;
}
