using System.Collections.Concurrent;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>What still lies between a person and a career, as the way there has it; the ranking and the way so never tell two stories.</summary>
internal sealed class WaysAhead(KnowledgeBase knowledge)
{
    private readonly PathFinder _paths = new(knowledge);
    private readonly Background _background = new(knowledge);
    private readonly ConcurrentDictionary<(string Career, string Level, string? Field, bool NoCourse), WayAhead?> _known = new();

    /// <summary>The way; null without an education, or where there is none.</summary>
    public WayAhead? Of(Subject career, CareerProfile profile) => _background.LevelOf(profile) is not { } level || EducationLevels.Of(level) < 0 ? null
        : _known.GetOrAdd((career.Id, level, profile.Field, _background.InsteadOfCourse(profile, career.Id) is not null), _ => Find(career, profile with { Education = level }));

    private WayAhead? Find(Subject career, CareerProfile profile)
    {
        var level = profile.Education!;
        if (_paths.From(profile).To(career.Id) is not { } path)
        {
            return null;
        }

        var schools = path.Steps.Where(step => step is { Kind: PathStepKind.Schooling, Optional: false }).ToArray();
        var owed = schools.FirstOrDefault(step => step.Demand is not null && EducationLevels.Of(level) >= EducationLevels.Of(career.Profile!.Education.Typical));
        var months = EducationLevels.MonthsToFirstJob(career.Profile!, level);
        var unpriced = path.Steps.Where(step => step is { Kind: PathStepKind.Schooling, Cost: null, Demand: null or { MayBeMet: false } } && step.SubjectId != Diploma);
        var tuition = new CostRange([.. schools.Select(step => step.Cost).OfType<CostPart>()], [.. unpriced.Select(step => step.SubjectId)]);
        return new WayAhead(path, months is { } estimate ? Fitted(estimate, path, isOwed: owed is not null || (schools.Length > 0 && EducationLevels.Of(level) >= EducationLevels.Of(career.Profile!.Education.Typical))) : null, tuition, owed);
    }

    /// <summary>Where a program is owed although the level is reached, or may be behind somebody, the profile's estimate is of another way; it moves within the time of this one.</summary>
    private static int Fitted(int months, CareerPath path, bool isOwed) => isOwed ? Math.Max(months, AQuarterInto(path.Time))
        : path.Steps.Any(step => step.Kind is PathStepKind.Schooling && step.Optional) ? Math.Min(months, path.Time.Most)
        : months;

    /// <summary>A GED costs no tuition.</summary>
    private const string Diploma = "high-school";

    /// <summary>The estimates of the profiles, too, lie nearer to the least of a way than to the most.</summary>
    private static int AQuarterInto(MonthRange time) => time.Least + ((time.Most - time.Least) / 4);
}

/// <summary>The way to one career from one education.</summary>
/// <param name="Months">Until a first job, a planning estimate within the time of the way; null when the career does not say.</param>
/// <param name="Tuition">Of the schooling that is surely needed; a course that may be needed is named among what has no price.</param>
/// <param name="Owed">The accredited program that the exam asks for although the level is reached; null for none.</param>
internal sealed record WayAhead(CareerPath Path, int? Months, CostRange Tuition, PathStep? Owed)
{
    /// <summary>Who must have accredited the program that the person may have done already; null when nothing hangs on that.</summary>
    public string? OnlyIfAccreditedBy => Path.Steps.FirstOrDefault(step => step.Demand is { MayBeMet: true })?.Demand!.Organization;
}
