namespace AdvisorBot.Understanding;

/// <summary>Something named in the message.</summary>
public sealed record Entity
{
    /// <summary>Id of somebody else who wants something of the writer: "my mom wants me to be a nurse".</summary>
    public const string WishOfOther = "wish";

    public required EntityKind Kind { get; init; }

    /// <summary>Canonical id: subject id, education level, interest, workplace, field of study; <c>yes</c>/<c>no</c>; <c>must</c>/<c>wish</c>/<c>indifferent</c>/<c>no</c> for remote.</summary>
    public required string Id { get; init; }

    /// <summary>Months, dollars a year, position (1-based; −1 for the last) or plain number; the lower end of a range.</summary>
    public double? Number { get; init; }

    /// <summary>Upper end of a range.</summary>
    public double? Upper { get; init; }

    /// <summary>−1 (hates) to 1 (loves), for interests, workplaces and careers; 1 when merely named; negated mentions are negative.</summary>
    public double Liking { get; init; } = 1;

    /// <summary>Whether a subject is only background: the writer's or somebody else's own work, or what one does not mean ("not the technician").</summary>
    public bool IsAside { get; init; }

    public required TextSpan Span { get; init; }
}

public enum EntityKind
{
    Subject,
    EducationLevel,
    FieldOfStudy,
    Interest,
    Workplace,
    Remote,
    Duration,
    Money,
    YesNo,
    Ordinal,
    Number,
    Slot,

    /// <summary>Past work, such as <c>nurse</c> or <c>veteran</c>.</summary>
    Experience,

    /// <summary>Dollars for school.</summary>
    Budget,

    /// <summary>Wish about patients.</summary>
    PatientContact,

    /// <summary>Wish about working hours.</summary>
    Hours,

    /// <summary><c>yes</c> or <c>no</c>: whether the writer wants to lead others.</summary>
    Lead,

    /// <summary>What is to happen to a step of a plan, such as <c>done</c> or <c>up</c>.</summary>
    StepVerb,

    /// <summary>Somebody else of whom the message tells something.</summary>
    OtherPerson,

    /// <summary>An answer no calendar or purse has; the id is the slot it was meant for.</summary>
    Impossible,

    /// <summary>A number of something that no question asks for: "40 words a minute", "my rent is 1400".</summary>
    Counted,
}
