namespace AdvisorBot.Advice;

/// <summary>What a person told about themselves; every part may be missing.</summary>
public sealed record CareerProfile
{
    /// <summary>As many months or more mean: no hurry.</summary>
    public const int NoHurry = 120;

    /// <summary>Highest education finished, a level id such as <c>associate</c>.</summary>
    public string? Education { get; init; }

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

    /// <summary>Slots that were asked and deliberately left open.</summary>
    public IReadOnlySet<string> Skipped { get; init; } = new HashSet<string>();
}

public enum RemoteWish
{
    No,
    Indifferent,
    Wish,
    Must,
}
