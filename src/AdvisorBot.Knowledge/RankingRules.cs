namespace AdvisorBot.Knowledge;

/// <summary>What staff can set about the ranking, from <c>ranking.json</c>.</summary>
public sealed record RankingRules
{
    /// <summary>Interview slot → the most points its answer can give or take; only their proportions matter.</summary>
    public required IReadOnlyDictionary<string, double> Points { get; init; }

    /// <summary>Fewer points than this are no reason worth saying, so they do not count either.</summary>
    public required double Least { get; init; }

    /// <summary>Careers whose points differ by less than this are called equal.</summary>
    public required double Equal { get; init; }

    public required TimeRules Time { get; init; }

    /// <summary>Missing share of the hoped-for pay that counts in full.</summary>
    public required double PayShortInFull { get; init; }

    public required BudgetRules Budget { get; init; }

    /// <summary>Percent of projected decline that count in full against a career.</summary>
    public required double DeclineInFull { get; init; }

    /// <summary>How usual working from home is → share of the points, when it is a wish.</summary>
    public required IReadOnlyDictionary<RemoteWork, double> RemoteWish { get; init; }

    /// <summary>The same when it is a must.</summary>
    public required IReadOnlyDictionary<RemoteWork, double> RemoteMust { get; init; }

    public required LimitRules Limits { get; init; }

    public required PathEstimates Estimates { get; init; }

    /// <summary>What earlier work helps with.</summary>
    public required IReadOnlyList<ExperienceLink> Experience { get; init; }

    /// <summary>Earlier work whose certificates teach other work: ids of the interview question <c>experience</c>.</summary>
    public IReadOnlyList<string> CertificatesElsewhere { get; init; } = [];

    /// <summary>What is known of degrees from another country; the first that fits counts.</summary>
    public IReadOnlyList<ForeignDegree> FromAbroad { get; init; } = [];

    /// <summary>What people do not want with their work → the fact that says how it stands with it.</summary>
    public IReadOnlyDictionary<string, string> Unwanted { get; init; } = new Dictionary<string, string>();
}

/// <summary>How months count.</summary>
/// <param name="LateInFull">Months of lateness that count in full.</param>
/// <param name="GapInFull">Months of missing school that count in full.</param>
public sealed record TimeRules(int LateInFull, int GapInFull);

/// <summary>How money for school counts.</summary>
/// <param name="OverInFull">Share by which tuition is over the budget that counts in full.</param>
/// <param name="NothingBelow">US dollars; whoever has less has nothing for school whose price is not known.</param>
/// <param name="Unpriced">0 to 1: how much such school then counts against a career.</param>
public sealed record BudgetRules(double OverInFull, decimal NothingBelow, double Unpriced);

/// <summary>What rules a career out altogether.</summary>
/// <param name="TimeTimes">Schooling that takes longer than this many times the time the person has, plus <paramref name="TimePlus"/> months, is out of reach.</param>
/// <param name="TimePlus">Months on top.</param>
/// <param name="Remote">How usual working from home must not be, when it is a must.</param>
/// <param name="Patients">Contact with patients that somebody who never wants any cannot have.</param>
public sealed record LimitRules(double TimeTimes, int TimePlus, IReadOnlyList<RemoteWork> Remote, IReadOnlyList<PatientContact> Patients);

/// <summary>Planning estimates of ways, in months.</summary>
/// <param name="Exam">From the end of school to a passed exam.</param>
/// <param name="JobSearch">Looking for a job.</param>
/// <param name="Practicum">Supervised practice.</param>
/// <param name="StepUp">Work before the next job.</param>
/// <param name="StudyHours">Hours a week of full-time study.</param>
public sealed record PathEstimates(MonthSpan Exam, MonthSpan JobSearch, MonthSpan Practicum, MonthSpan StepUp, int StudyHours);

/// <summary>Earlier work that helps in a career.</summary>
/// <param name="Id">Option of the interview question <c>experience</c>.</param>
/// <param name="Helps">Above 0 to 1: how much.</param>
/// <param name="FactId">The fact that says so, when one does.</param>
/// <param name="InsteadOfCourse">The fact by which it stands in for the course; null when it does not.</param>
public sealed record ExperienceLink(string Id, string Career, double Helps, string? FactId, string? InsteadOfCourse = null);

/// <summary>What a degree from another country opens.</summary>
/// <param name="Experience">The work it was learned for; null for any.</param>
public sealed record ForeignDegree(string? Experience, string FactId);
