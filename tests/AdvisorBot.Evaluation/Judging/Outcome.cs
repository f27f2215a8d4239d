using AdvisorBot.Understanding;

namespace AdvisorBot.Evaluation.Judging;

/// <summary>What became of a labelled message.</summary>
public enum Outcome
{
    /// <summary>Understood as labelled.</summary>
    Right,

    /// <summary>Asked back which reading was meant.</summary>
    AskedBack,

    /// <summary>Not understood, and said so.</summary>
    Missed,

    /// <summary>Taken for something else with confidence.</summary>
    Wrong,
}

/// <param name="Label">What it should have been, for counting.</param>
/// <param name="Read">What it was taken for.</param>
/// <param name="Confidence">Of the best reading, 0 to 1.</param>
public sealed record Judgement(string Set, string Say, string Label, string Read, double Confidence, Outcome Outcome)
{
    public bool IsSurelyWrong => Outcome == Outcome.Wrong && Confidence >= Reading.Sure;

    /// <summary>In which way the subject is wrong, where only the subject is.</summary>
    public SubjectError? Subject { get; init; }

    public bool IsRight => Outcome == Outcome.Right;
}
