namespace AdvisorBot.Advice;

/// <summary>Careers in order of fit; careers with the same <see cref="Recommendation.Rank"/> fit equally well.</summary>
/// <param name="NoneFits">True when every career breaks a hard limit the person set.</param>
/// <param name="Unknown">Slots that were not answered and would change the order most, most first.</param>
public sealed record Recommendations(IReadOnlyList<Recommendation> Items, bool NoneFits, IReadOnlyList<string> Unknown)
{
    /// <summary>Whether anything that the person told speaks for or against a career.</summary>
    public bool HasReasons => Items.Any(item => item.For.Concat(item.Against).Any(reason => reason.Slot != Slots.Outlook));

    /// <summary>When none fits: the limit that excludes most careers, and the smallest change that lets something in.</summary>
    public Blocker? Blocker { get; init; }
}

/// <summary>One career with why and why not; no reason that does not come from the person's own answers.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Rank">1 for the best; equal for equal fit.</param>
public sealed record Recommendation(string CareerId, double Score, int Rank, IReadOnlyList<Reason> For, IReadOnlyList<Reason> Against)
{
    /// <summary>What is missing, in the order in which one would get it.</summary>
    public IReadOnlyList<Missing> Missing { get; init; } = [];

    /// <summary>Months until a first job, planning estimates; null while the education is unknown.</summary>
    public MonthRange? Time { get; init; }

    /// <summary>Who must have accredited the schooling that the person has, for the way to be as short as that; null when nothing hangs on it.</summary>
    public string? OnlyIfAccreditedBy { get; init; }

    /// <summary>Tuition still to pay; null while the education is unknown or when no figure was checked.</summary>
    public CostRange? Cost { get; init; }

    /// <summary>Credentials from a first job on, ids.</summary>
    public IReadOnlyList<string> Credentials { get; init; } = [];

    /// <summary>Fact with the headline pay figure.</summary>
    public string PayFact { get; init; } = "";

    /// <summary>Fact with the headline outlook figure.</summary>
    public string OutlookFact { get; init; } = "";

    /// <summary>The fact to think twice about, such as a shrinking outlook, which the ranking counts against it.</summary>
    public string? CautionFact { get; init; }

    /// <summary>Whether the person's own limit rules it out.</summary>
    public bool BreaksLimit => Against.Any(reason => reason.HardLimit);
}

/// <summary>One reason: which answer of the person meets which trait of the career, or which fact speaks against it for everybody.</summary>
/// <param name="Slot">Interview slot the answer came from, or <see cref="Slots.Outlook"/>.</param>
/// <param name="Code">Reply key under <c>reason.</c> that puts it into words.</param>
/// <param name="Weight">How much it moved the score; positive speaks for, negative against.</param>
/// <param name="Values">Placeholders of the reply.</param>
/// <param name="FactId">The fact that backs the career's side, when one does.</param>
/// <param name="HardLimit">Whether it breaks a limit the person called a must.</param>
public sealed record Reason(string Slot, string Code, double Weight, IReadOnlyDictionary<string, string> Values, string? FactId = null, bool HardLimit = false);

/// <summary>Something a person lacks for a career.</summary>
/// <param name="SubjectId">Education level, credential or career whose practice is missing.</param>
/// <param name="FactId">The fact that says so, when one does.</param>
public sealed record Missing(PathStepKind Kind, string SubjectId, MonthRange Time, string? FactId)
{
    /// <summary>Who must have accredited the program; null when any will do.</summary>
    public string? Accreditation { get; init; }
}

/// <summary>What stands in the way when none fits.</summary>
/// <param name="Slot">The limit that excludes most careers.</param>
/// <param name="Excludes">How many it excludes.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Change">The smallest change that lets a career in; null when no one or two changes do.</param>
public sealed record Blocker(string Slot, int Excludes, int Of, Counterfactual? Change);
