namespace AdvisorBot.Advice;

/// <summary>What a person told about themselves; every part may be missing.</summary>
public sealed record CareerProfile
{
    /// <summary>As many months or more mean: no hurry.</summary>
    public const int NoHurry = 120;

    /// <summary>Highest education finished, a level id such as <c>associate</c>.</summary>
    public string? Education { get; init; }

    /// <summary>Whether that education is from another country.</summary>
    public bool FromAbroad { get; init; }

    /// <summary>Field of study or work, such as <c>nursing</c>, <c>business</c>.</summary>
    public string? Field { get; init; }

    /// <summary>Interest id → −1 (hates) to 1 (loves).</summary>
    public IReadOnlyDictionary<string, double> Interests { get; init; } = new Dictionary<string, double>();

    /// <summary>Time until the first job has to begin, in months.</summary>
    public int? MonthsToFirstJob { get; init; }

    /// <summary>Workplace id → −1 to 1.</summary>
    public IReadOnlyDictionary<string, double> Workplaces { get; init; } = new Dictionary<string, double>();

    public RemoteWish? Remote { get; init; }

    /// <summary>Hoped-for pay, US dollars a year before tax.</summary>
    public decimal? PayHope { get; init; }

    /// <summary>Work done so far, ids of the interview question <c>experience</c>; <c>none</c> when there was none.</summary>
    public IReadOnlySet<string> Experience { get; init; } = new HashSet<string>();

    /// <summary>What schooling may cost in all, US dollars; 0 for nothing.</summary>
    public decimal? Budget { get; init; }

    public PatientWish? PatientContact { get; init; }

    public HoursWish? Hours { get; init; }

    public LeadWish? WantsToLead { get; init; }

    /// <summary>Pay so far, US dollars a year before tax.</summary>
    public decimal? PayNow { get; init; }

    /// <summary>Hours a week to study in; null when they were not told.</summary>
    public int? StudyHours { get; init; }

    /// <summary>Whether a job is kept while studying, or only evenings or weekends are free for it.</summary>
    public bool StudiesBeside { get; init; }

    /// <summary>What must not come with the work, ids of <c>ranking.json</c> such as <c>nights</c>.</summary>
    public IReadOnlySet<string> Limits { get; init; } = new HashSet<string>();

    /// <summary>Careers that are not wanted, whatever else speaks for them.</summary>
    public IReadOnlySet<string> Refused { get; init; } = new HashSet<string>();

    /// <summary>Slots whose answer is a limit and not only a wish.</summary>
    public IReadOnlySet<string> MustHaves { get; init; } = new HashSet<string>();

    /// <summary>Kind of work that was tried → 1 (liked it) or −1; only what may count.</summary>
    public IReadOnlyDictionary<string, double> Tastes { get; init; } = new Dictionary<string, double>();

    /// <summary>Slots that were asked and deliberately left open.</summary>
    public IReadOnlySet<string> Skipped { get; init; } = new HashSet<string>();
}
