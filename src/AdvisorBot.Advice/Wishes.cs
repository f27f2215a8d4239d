namespace AdvisorBot.Advice;

/// <summary>Working from home.</summary>
public enum RemoteWish
{
    No,
    Indifferent,
    Wish,
    Must,
}

/// <summary>Contact with patients.</summary>
public enum PatientWish
{
    Needs,
    Fine,
    RatherNot,

    /// <summary>A limit, not a wish.</summary>
    Never,
}

/// <summary>Hours of work.</summary>
public enum HoursWish
{
    FullTime,
    PartTime,
    Evenings,
    Any,
}

/// <summary>Leading people one day.</summary>
public enum LeadWish
{
    No,
    Maybe,
    Yes,
}
