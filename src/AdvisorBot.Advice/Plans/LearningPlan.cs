namespace AdvisorBot.Advice;

/// <summary>The way to a career as one person keeps it; it holds what it quoted, so that a later change of the knowledge shows.</summary>
/// <param name="Id">Nobody can guess it.</param>
/// <param name="CareerName">Name of the career when the plan was made.</param>
public sealed record LearningPlan(string Id, string CareerId, string CareerName, DateTimeOffset SavedAt, IReadOnlyList<PlannedStep> Steps)
{
    /// <summary>The first step not done; null when all are.</summary>
    public PlannedStep? Next => Steps.FirstOrDefault(step => !step.Done);
}

/// <summary>One step of a plan.</summary>
/// <param name="Id">Stays the same when steps are moved or dropped.</param>
/// <param name="Name">Name of the subject when the plan was made.</param>
/// <param name="Quotes">The facts it stands on, as they were.</param>
public sealed record PlannedStep(string Id, PathStepKind Kind, string SubjectId, string Name, MonthRange Time, bool Optional, bool Done, IReadOnlyList<QuotedFact> Quotes)
{
    /// <summary>What the exam after it asks of the program; null when any will do.</summary>
    public ProgramDemand? Demand { get; init; }

    /// <summary>What the person noted at the step, without anything that could be markup; null for nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>A fact as it was when a plan quoted it.</summary>
/// <param name="Text">How a list shows it.</param>
/// <param name="Value">The figure, when it holds one.</param>
/// <param name="Source">Short name of its source.</param>
/// <param name="Year">When it was true.</param>
public sealed record QuotedFact(string FactId, string Topic, string Text, decimal? Value, string? Unit, string Source, string Year);
