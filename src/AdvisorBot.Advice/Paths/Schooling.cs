using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>How one level of education is reached from another, by the programs of the knowledge.</summary>
internal sealed class Schooling(KnowledgeBase knowledge)
{
    /// <summary>Programs to go through, first one first; none when the level is reached already.</summary>
    public IReadOnlyList<ProgramLeg> From(string level, string target) =>
        EducationLevels.Of(level) >= EducationLevels.Of(target) ? [] : Legs(level, target);

    /// <summary>One program by itself, for somebody who has that level or more in something else.</summary>
    public ProgramLeg? Again(string level, string target) =>
        StartsOf(target).Where(start => EducationLevels.Of(start.Level) <= EducationLevels.Of(level)).MaxBy(start => EducationLevels.Of(start.Level)) is { } start
            ? Leg(target, start)
            : null;

    public static MonthRange TimeOf(IEnumerable<ProgramLeg> legs) => legs.Aggregate(default(MonthRange), (sum, leg) => sum + leg.Time);

    private IReadOnlyList<ProgramLeg> Legs(string level, string target)
    {
        var starts = StartsOf(target);
        if (starts.Count == 0)
        {
            return [];
        }

        if (Again(level, target) is { } direct)
        {
            return [direct];
        }

        var first = starts.MinBy(start => EducationLevels.Of(start.Level))!;
        return [.. From(level, first.Level), Leg(target, first)];
    }

    private IReadOnlyList<ProgramStart> StartsOf(string level) =>
        knowledge.Subjects.TryGetValue(level, out var subject) && subject.Program is { } program ? program.After : [];

    private static ProgramLeg Leg(string target, ProgramStart start) => new(
        target,
        start.Level,
        new MonthRange(start.LeastMonths, start.MostMonths),
        Math.Min(start.Years, (start.LeastMonths + 11) / 12),
        start.Years);
}

/// <summary>One program on the way.</summary>
internal sealed record ProgramLeg(string Level, string After, MonthRange Time, int LeastYears, int MostYears);
