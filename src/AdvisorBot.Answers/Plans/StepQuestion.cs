namespace AdvisorBot.Answers;

/// <summary>What is asked about a step of the plan.</summary>
public sealed record StepQuestion(StepAspect Aspect)
{
    /// <summary>Dollars somebody has for it.</summary>
    public decimal? Money { get; init; }

    /// <summary>Whether yes or no would answer it.</summary>
    public bool IsYesNo { get; init; }

    /// <summary>Topic that was asked about, where it is none of the aspects.</summary>
    public string? Topic { get; init; }
}

public enum StepAspect
{
    What,
    Why,
    Paid,
    Cost,
    Ways,
    Hard,
    Time,
}
