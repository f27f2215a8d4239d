namespace AdvisorBot.Advice;

/// <summary>The way to a career, step by step.</summary>
/// <param name="FromCareer">The career it begins at; null when it begins at the person's education.</param>
/// <param name="FromEducation">Education level it begins at; null when unknown.</param>
/// <param name="Steps">In order; empty only when from and to are the same.</param>
/// <param name="Time">From now to the last step; planning estimates.</param>
/// <param name="Cost">Tuition and exams of the way.</param>
/// <param name="Remarks">What an honest adviser adds.</param>
public sealed record CareerPath(
    string? FromCareer,
    string? FromEducation,
    string ToCareer,
    IReadOnlyList<PathStep> Steps,
    MonthRange Time,
    CostRange Cost,
    IReadOnlyList<PathRemark> Remarks);

public enum PathStepKind
{
    Schooling,
    Credential,
    Practice,
    FirstJob,
    NextJob,
}

/// <summary>One step of a way.</summary>
/// <param name="SubjectId">Education level, credential or career; stable, so that a saved plan can be checked against it.</param>
/// <param name="FactIds">Facts that back the step.</param>
/// <param name="Optional">Whether one may get the job without it.</param>
public sealed record PathStep(PathStepKind Kind, string SubjectId, MonthRange Time, IReadOnlyList<string> FactIds, bool Optional = false)
{
    /// <summary>Its part of the cost; null when it costs nothing that was checked, see <see cref="CostRange.Unknown"/>.</summary>
    public CostPart? Cost { get; init; }

    /// <summary>What the exam after it asks of the program; null when any program will do.</summary>
    public ProgramDemand? Demand { get; init; }

    /// <summary>Other ways to do this step.</summary>
    public IReadOnlyList<PathAlternative> Alternatives { get; init; } = [];
}

/// <summary>What an exam asks of the program before it.</summary>
/// <param name="Organization">Who must have accredited it.</param>
/// <param name="MayBeMet">Whether what the person has studied may have been such a program, so that the step falls away.</param>
/// <param name="CoursesMayCount">Whether the person has been to college, so that the school may let courses count.</param>
public sealed record ProgramDemand(string Organization, bool MayBeMet, bool CoursesMayCount);

/// <summary>Another way to do a step.</summary>
/// <param name="Code">Reply key under <c>path.alternative.</c>: <c>shorter-first</c>, <c>higher-degree</c>, <c>other-credential</c>, <c>start-as</c>.</param>
/// <param name="SubjectId">The level, credential or career taken instead.</param>
public sealed record PathAlternative(string Code, string SubjectId, MonthRange? Time, string? FactId);

/// <summary>An honest remark by its fact.</summary>
/// <param name="Code">Reply key under <c>path.remark.</c>: <c>first-job</c>, <c>remote-later</c>, <c>shrinking</c>, <c>background</c>.</param>
public sealed record PathRemark(string Code, string FactId)
{
    /// <summary>What the person brings along counts for the way.</summary>
    public const string Background = "background";
}
