namespace AdvisorBot.Knowledge;

/// <summary>A year of full-time work, as BLS turns hourly into yearly wages: 52 weeks of 40 hours.</summary>
public static class WorkYear
{
    public const int Weeks = 52;
    public const int Months = 12;

    /// <summary>Paid hours.</summary>
    public const int Hours = Weeks * 40;
}
