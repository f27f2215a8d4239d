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
/// <param name="Score">Score of the best reading.</param>
public sealed record Judgement(string Set, string Say, string Label, string Read, double Score, Outcome Outcome)
{
    public bool IsRight => Outcome == Outcome.Right;
}
