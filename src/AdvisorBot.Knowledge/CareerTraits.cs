namespace AdvisorBot.Knowledge;

/// <summary>What the ranking knows of a career.</summary>
public sealed record CareerTraits
{
    /// <summary>Standard Occupational Classification code under which figures are published.</summary>
    public required string Soc { get; init; }

    /// <summary>O*NET interest scores, 1 to 7.</summary>
    public required Riasec Riasec { get; init; }

    /// <summary>O*NET Job Zone, 1 (little preparation) to 5 (extensive).</summary>
    public required int JobZone { get; init; }

    public required EducationNeed Education { get; init; }

    /// <summary>Education level id → months of further schooling until a first job is realistic; a planning estimate.</summary>
    public required IReadOnlyDictionary<string, int> MonthsToFirstJob { get; init; }

    public required RemoteWork Remote { get; init; }

    public required PatientContact PatientContact { get; init; }

    public required IReadOnlyList<string> Workplaces { get; init; }

    /// <summary>Interest id → −1…1: how well the work feeds that interest.</summary>
    public required IReadOnlyDictionary<string, double> Interests { get; init; }

    /// <summary>Hours the work is known to come in; empty when nothing was checked.</summary>
    public IReadOnlyList<WorkHours> Hours { get; init; } = [];

    /// <summary>Credentials usual for a first job, the likeliest first.</summary>
    public IReadOnlyList<string> EntryCredentials { get; init; } = [];

    /// <summary>Credentials that come with experience.</summary>
    public IReadOnlyList<string> LaterCredentials { get; init; } = [];

    /// <summary>Months of related work that are usual before the first job under this title; a planning estimate.</summary>
    public MonthSpan? PracticeBefore { get; init; }

    /// <summary>Id of the fact with the headline pay figure.</summary>
    public required string Pay { get; init; }

    /// <summary>Id of the fact with the headline outlook figure.</summary>
    public required string Outlook { get; init; }

    /// <summary>Aspect (<c>education</c>, <c>remote</c>, <c>workplace</c>, <c>interests</c>, <c>patient-contact</c>, …) → id of the fact that a reason cites.</summary>
    public IReadOnlyDictionary<string, string> Evidence { get; init; } = new Dictionary<string, string>();
}

/// <summary>O*NET interest scores, 1 to 7 each.</summary>
public sealed record Riasec(double Realistic, double Investigative, double Artistic, double Social, double Enterprising, double Conventional);

/// <summary>Education levels as ids: the least that opens a first job, the usual one, and those that help.</summary>
public sealed record EducationNeed(string Minimum, string Typical, IReadOnlyList<string> Helpful);

public enum RemoteWork
{
    Rare,
    Some,
    AfterExperience,
    Common,
}

public enum PatientContact
{
    None,
    Little,
    Some,
    Much,
}

public enum WorkHours
{
    FullTime,
    PartTime,
    Evenings,
}

/// <summary>A span of months.</summary>
public sealed record MonthSpan(int Least, int Most);
