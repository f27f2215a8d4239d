using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Asking;

/// <summary>Nobody counts what beginners earn; the lowest-paid tenth of a career, or of what it is counted under, is the nearest figure.</summary>
internal static class LowestPay
{
    private const string Pay = "pay";

    /// <summary>How the pack names whom the lower end of pay is about.</summary>
    private const string Population = "lowest-paid tenth";

    /// <summary>The newest such fact; null when none is known. Populations are compared as the sources name them, whatever the language of the answer.</summary>
    public static Fact? Of(KnowledgeBase knowledge, string career)
    {
        var original = knowledge.Original;
        var chain = career == original.Pack.Umbrella ? Members(original) : original.SubjectChain(career);
        var found = chain.SelectMany(subject => KnowledgeBase.OwnFacts(subject, Pay))
            .FirstOrDefault(fact => fact.Figure?.Population.StartsWith(Population, StringComparison.Ordinal) is true);
        return found is null ? null : knowledge.Facts[found.Id];
    }

    /// <summary>The careers of the field, the one first whose median stands for all of it.</summary>
    private static IEnumerable<Subject> Members(KnowledgeBase knowledge)
    {
        var field = knowledge.Subjects[knowledge.Pack.Umbrella];
        var figure = KnowledgeBase.OwnFacts(field, Pay) is [var first, ..] ? first.Figure?.Population : null;
        return knowledge.Subjects.Values.Where(subject => subject.Profile is not null).OrderByDescending(subject => KnowledgeBase.OwnFacts(subject, Pay).Any(fact => fact.Figure?.Population == figure));
    }
}
