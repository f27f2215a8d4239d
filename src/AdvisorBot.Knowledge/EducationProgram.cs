namespace AdvisorBot.Knowledge;

/// <summary>How a level of education is reached; planning estimates, except for the cost.</summary>
/// <param name="After">From which levels, and how long.</param>
/// <param name="CostFactId">The fact with the tuition of a year; null when no figure was checked.</param>
public sealed record EducationProgram(IReadOnlyList<ProgramStart> After, string? CostFactId);

/// <summary>Where a program is begun from.</summary>
/// <param name="Level">Level finished before.</param>
/// <param name="LeastMonths">Full time, when all goes well.</param>
/// <param name="MostMonths">When credits are lost or life comes between.</param>
/// <param name="Years">Years of tuition.</param>
public sealed record ProgramStart(string Level, int LeastMonths, int MostMonths, int Years);
