namespace AdvisorBot.Knowledge;

/// <summary>When the people of the school are there, in their own time zone.</summary>
/// <param name="TimeZone">IANA name, such as <c>America/Chicago</c>.</param>
/// <param name="Week">Times of each weekday, in order; a day without times is missing.</param>
public sealed record OpeningHours(string TimeZone, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenTime>> Week, IReadOnlyList<Holiday> Holidays)
{
    /// <summary>Nobody plans further ahead.</summary>
    private const int DaysAhead = 370;

    private readonly TimeZoneInfo? _zone = TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : null;

    /// <summary>Whether somebody is there, and when next; null where this machine does not know the time zone.</summary>
    public Presence? At(DateTimeOffset now)
    {
        if (_zone is null)
        {
            return null;
        }

        var local = TimeZoneInfo.ConvertTime(now, _zone).DateTime;
        var today = DateOnly.FromDateTime(local);
        if (TimesOf(today).FirstOrDefault(time => time.From <= local.TimeOfDay && local.TimeOfDay < time.To) is { } open)
        {
            return new Presence(local, Until: local.Date + open.To, Next: null, Holiday: null);
        }

        return new Presence(local, Until: null, NextAfter(local), HolidayOn(today));
    }

    /// <summary>A moment as the clock of the school shows it; UTC where this machine does not know the time zone.</summary>
    public DateTime Local(DateTimeOffset moment) => _zone is null ? moment.UtcDateTime : TimeZoneInfo.ConvertTime(moment, _zone).DateTime;

    /// <summary>The holiday of a day; null when it is none.</summary>
    public Holiday? HolidayOn(DateOnly day) => Holidays.FirstOrDefault(holiday => holiday.From <= day && day <= holiday.To);

    private DateTime? NextAfter(DateTime local)
    {
        for (var ahead = 0; ahead < DaysAhead; ahead++)
        {
            var day = DateOnly.FromDateTime(local.Date.AddDays(ahead));
            foreach (var time in TimesOf(day))
            {
                if (day.ToDateTime(TimeOnly.MinValue) + time.From is var opens && opens > local)
                {
                    return opens;
                }
            }
        }

        return null;
    }

    private IReadOnlyList<OpenTime> TimesOf(DateOnly day) => HolidayOn(day) is null && Week.TryGetValue(day.DayOfWeek, out var times) ? times : [];
}

/// <summary>From when to when, as time since midnight; 24 hours is the end of the day.</summary>
public sealed record OpenTime(TimeSpan From, TimeSpan To);

/// <summary>Days on which nobody is there.</summary>
/// <param name="Name">In the language of the knowledge; null when it has no name in it.</param>
public sealed record Holiday(DateOnly From, DateOnly To, string? Name);

/// <summary>Whether somebody is there; all times as the clock of the school shows them.</summary>
/// <param name="Now">The moment asked about.</param>
/// <param name="Until">When they leave; null when nobody is there.</param>
/// <param name="Next">When somebody is there next; null while somebody is, or when no time is known.</param>
/// <param name="Holiday">Why nobody is there today, when it is a holiday.</param>
public sealed record Presence(DateTime Now, DateTime? Until, DateTime? Next, Holiday? Holiday)
{
    /// <summary>Whether somebody is there now.</summary>
    public bool IsThere => Until is not null;
}
