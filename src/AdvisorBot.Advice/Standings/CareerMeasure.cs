namespace AdvisorBot.Advice;

/// <summary>What careers can be put in order by.</summary>
public enum CareerMeasure
{
    /// <summary>Headline pay.</summary>
    Pay,

    /// <summary>Projected growth in percent.</summary>
    Growth,

    /// <summary>Months of schooling until a first job is realistic; a planning estimate.</summary>
    Time,

    /// <summary>Tuition still to pay.</summary>
    Cost,

    /// <summary>Level of education that is usual for a first job.</summary>
    School,

    /// <summary>How usual working from home is.</summary>
    Remote,

    /// <summary>How much contact with patients there is.</summary>
    Patients,
}

/// <summary>Careers with the same value: BLS publishes many careers under one figure.</summary>
/// <param name="Value">In the unit of the measure; for what has no unit the position on its scale.</param>
/// <param name="High">Upper end, when the value is a range.</param>
/// <param name="FactId">The fact with the figure; null for an estimate of the pack's editors.</param>
public sealed record Standing(IReadOnlyList<string> CareerIds, decimal Value, decimal High, string? FactId);

/// <summary>Careers in the order asked for.</summary>
/// <param name="Places">Best first; empty when no career has what was asked.</param>
/// <param name="Near">Careers that usually ask for more schooling than the query allows, where single employers take that.</param>
public sealed record RankedCareers(StandingQuery Query, IReadOnlyList<Standing> Places, IReadOnlyList<Standing> Near);

/// <summary>What careers to put in order.</summary>
/// <param name="Highest">Whether the highest value comes first.</param>
public sealed record StandingQuery(CareerMeasure Measure, bool Highest)
{
    /// <summary>Education the way begins from; null for a high school diploma.</summary>
    public string? From { get; init; }

    /// <summary>Only careers whose usual education is at most this level.</summary>
    public string? AtMost { get; init; }

    /// <summary>Only careers whose first job is no more months away.</summary>
    public int? Months { get; init; }

    /// <summary>Only careers that meet all of these.</summary>
    public IReadOnlyList<CareerCondition> Conditions { get; init; } = [];

    /// <summary>Whether it is asked what is open to somebody with that schooling, and not who comes first.</summary>
    public bool AsksWhatIsOpen { get; init; }

    /// <summary>Whether careers are left out by what they ask for.</summary>
    public bool IsLimited => AtMost is not null || Months is not null || Conditions.Count > 0;

    /// <summary>Only values above this.</summary>
    public decimal? Over { get; init; }

    /// <summary>Only values below this.</summary>
    public decimal? Under { get; init; }

    /// <summary>Only these careers; empty for all.</summary>
    public IReadOnlyList<string> Among { get; init; } = [];

    /// <summary>Careers to leave out.</summary>
    public IReadOnlySet<string> Except { get; init; } = new HashSet<string>();
}
