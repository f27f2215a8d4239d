using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>What a career has to have to be counted in an order: "which pays most from home?".</summary>
public enum CareerCondition
{
    /// <summary>Working from home is more than rare.</summary>
    FromHome,

    /// <summary>Little contact with patients, or none.</summary>
    NoPatients,

    /// <summary>Known to come part time.</summary>
    PartTime,
}

/// <summary>Which careers meet a condition.</summary>
public static class CareerConditions
{
    public static bool Meets(this CareerTraits traits, CareerCondition condition) => condition switch
    {
        CareerCondition.FromHome => traits.Remote is not RemoteWork.Rare,
        CareerCondition.NoPatients => traits.PatientContact is PatientContact.None or PatientContact.Little,
        _ => traits.Hours.Contains(WorkHours.PartTime),
    };

    /// <summary>Where a career stands among those that meet it: "working from home: after some experience".</summary>
    public static int GradeOf(this CareerTraits traits, CareerCondition condition) => condition switch
    {
        CareerCondition.FromHome => (int)traits.Remote,
        CareerCondition.NoPatients => (int)traits.PatientContact,
        _ => 0,
    };

    /// <summary>Whether its usual schooling is no more than a level; null for any schooling.</summary>
    public static bool AsksAtMost(this CareerTraits traits, string? level) =>
        level is null || EducationLevels.Of(traits.Education.Typical) <= EducationLevels.Of(level);

    /// <summary>Whether a first job is no further away than some months, from the schooling that one has; null for any time.</summary>
    public static bool IsWithin(this CareerTraits traits, int? months, string? from) =>
        months is null || EducationLevels.MonthsToFirstJob(traits, from ?? CareerStandings.SchoolStart) <= months;

    /// <summary>Whether the time and all conditions of an order are kept; its schooling is another matter.</summary>
    public static bool Keeps(this CareerTraits traits, StandingQuery query) => traits.IsWithin(query.Months, query.From) && query.Conditions.All(traits.Meets);

    /// <summary>Whether single employers take a level although more is usual.</summary>
    public static bool MayTake(this CareerTraits traits, string level) =>
        !traits.AsksAtMost(level) && EducationLevels.Of(traits.Education.Minimum) <= EducationLevels.Of(level);
}
