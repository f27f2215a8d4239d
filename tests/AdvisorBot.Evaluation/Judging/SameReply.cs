using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Evaluation.Judging;

/// <summary>
/// Whether a question read with one subject gets the reply it would get with another, as <c>FactPicker</c> chooses facts: by the first
/// subject alone unless several are set side by side or places are told of, and a subject without facts of its own gets those of the wider one.
/// </summary>
internal sealed class SameReply(KnowledgeBase knowledge)
{
    private const string Places = "workplace";

    /// <summary>From here on facts found by their words are told, whatever the subject.</summary>
    private const double Told = 0.5;

    public bool IsSame(Reading reading, IReadOnlyList<string> wanted)
    {
        if (reading.Intent != Intents.Ask || reading.Topic is not { } topic || wanted.Count > 1 || reading.Topic == Places || IsCompared(reading))
        {
            return false;
        }

        var first = reading.Subjects.Count > 0 ? reading.Subjects[0] : knowledge.Pack.Umbrella;
        var meant = wanted.Count > 0 ? wanted[0] : knowledge.Pack.Umbrella;
        if (first == meant)
        {
            // The others named beside it change nothing.
            return true;
        }

        var isByItself = (reading.List ?? reading.Conflict) is null && (reading.Facts.Count == 0 || reading.Facts[0].Score < Told);
        if (isByItself && first == knowledge.Pack.Umbrella && IsOnlyBackground(meant, topic))
        {
            return true;
        }

        return isByItself && AreKin(first, meant) && Facts(first, topic) is { Count: > 0 } one && Facts(meant, topic) is { Count: > 0 } other && one.SequenceEqual(other);
    }

    /// <summary>Several careers or several credentials are answered side by side.</summary>
    private bool IsCompared(Reading reading) =>
        reading is { Subjects.Count: > 1, List: null, Conflict: null, Lead: null }
        && reading.Subjects.Select(id => knowledge.Subjects[id].Kind).Distinct().ToArray() is [SubjectKind.Career or SubjectKind.Credential];

    /// <summary>Of a place, a level, a society or a law of which nothing is known under a topic, what holds in general is told, as <c>ReadingBuilder</c> decides.</summary>
    private bool IsOnlyBackground(string subject, string topic) =>
        knowledge.Subjects[subject].Kind is not (SubjectKind.Career or SubjectKind.Credential) && knowledge.FactsAbout(subject, topic) is not { OwnSubject: true };

    private bool AreKin(string one, string other) =>
        knowledge.SubjectChain(one).Any(wider => wider.Id == other) || knowledge.SubjectChain(other).Any(wider => wider.Id == one);

    /// <summary>What holds for careers in general is not told of an exam, a law or a workplace.</summary>
    private List<Fact>? Facts(string subject, string topic) =>
        knowledge.FactsAbout(subject, topic) is { } found && (found.OwnSubject || knowledge.Subjects[subject].Kind is SubjectKind.Career || found.Subject.Kind is not SubjectKind.Career)
            ? [.. found.Facts]
            : null;
}
