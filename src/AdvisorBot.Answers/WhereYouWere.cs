using AdvisorBot.Advice;

namespace AdvisorBot.Answers;

/// <summary>Where a person was when they last left.</summary>
public sealed record WhereYouWere
{
    /// <summary>Place of the question that was open; 0 when none was.</summary>
    public int Number { get; init; }

    public int Count { get; init; }

    /// <summary>The first careers of the last ranking.</summary>
    public IReadOnlyList<string> Ranking { get; init; } = [];

    public LearningPlan? Plan { get; init; }

    /// <summary>Whether a fact of the plan changed since it was saved.</summary>
    public bool PlanChanged { get; init; }
}
