using AdvisorBot.Knowledge.Loading;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Opening hours have a time zone that exists, spans that end after they begin and do not overlap, holidays that are days.</summary>
internal static class SchoolChecks
{
    /// <summary>Known wherever time zones have these names at all.</summary>
    private const string AlwaysKnown = "America/New_York";

    public static void Run(PackDraft draft, ProblemList problems)
    {
        foreach (var school in draft.Schools)
        {
            CheckZone(school, problems);
            foreach (var day in school.Token.Fields("openingHours"))
            {
                CheckDay(school.File, day, problems);
            }

            foreach (var holiday in school.Token.Items("holidays"))
            {
                CheckHoliday(new Located(school.File, holiday), problems);
            }

            CheckTranslations(draft, school, problems);
        }
    }

    /// <summary>What this machine lacks to say whether somebody is there.</summary>
    public static IReadOnlyList<string> Warnings(PackDraft draft) => draft.Schools.Any(school => school.Value.OpeningHours is not null) && !Knows(AlwaysKnown)
        ? ["school.json #/timeZone: this machine has no time zones, so nobody is told whether somebody is there now. Install tzdata."]
        : [];

    private static void CheckZone(Located<School> school, ProblemList problems)
    {
        if (school.Value.OpeningHours is { TimeZone.Length: 0 })
        {
            problems.Add(school, "openingHours", "opening hours without a time zone", "Add \"timeZone\", such as America/Chicago");
        }

        if (school.Value.OpeningHours is null && school.Token.Items("holidays").Any())
        {
            problems.Add(school, "holidays", "holidays without opening hours", "Add \"openingHours\", or remove the holidays");
        }

        if (school.Value.OpeningHours is { TimeZone: { Length: > 0 } zone } && !Knows(zone) && Knows(AlwaysKnown))
        {
            problems.Add(school, "timeZone", $"there is no time zone \"{zone}\"", "Use an IANA name, such as America/Chicago");
        }
    }

    private static void CheckDay(PackFile file, JProperty day, ProblemList problems)
    {
        var end = TimeSpan.Zero;
        foreach (var span in day.Value as JArray ?? [])
        {
            if (SchoolReading.Time(JsonReading.AsText(span)) is not { } time)
            {
                continue;
            }

            if (time.To <= time.From)
            {
                problems.Add(file.Path, span, "the time ends before it begins", "Write the earlier time first; the end of the day is 24:00");
            }
            else if (time.From < end)
            {
                problems.Add(file.Path, span, "the times of a day overlap or are out of order", "Put them in order, each after the end of the one before");
            }

            end = time.To;
        }
    }

    private static void CheckHoliday(Located holiday, ProblemList problems)
    {
        var from = SchoolReading.Day(holiday.Token, "from");
        foreach (var field in (string[])["from", "to"])
        {
            if (holiday.Token.TextOrNull(field) is { } text && SchoolReading.Day(holiday.Token, field) is null)
            {
                problems.Add(holiday, field, $"there is no day {text}", "Write it as 2026-11-26");
            }
        }

        if (from is not null && SchoolReading.Day(holiday.Token, "to") < from)
        {
            problems.Add(holiday, "to", "the holiday ends before it begins", "Correct one of the two days");
        }
    }

    /// <summary>Names of holidays in other languages stand under the first day.</summary>
    private static void CheckTranslations(PackDraft draft, Located<School> school, ProblemList problems)
    {
        var days = school.Token.Items("holidays").Select(holiday => holiday.Text("from")).ToHashSet(StringComparer.Ordinal);
        foreach (var shared in draft.SharedTranslations)
        {
            foreach (var stray in ((shared.Token as JObject)?["school"] ?? new JObject()).Fields("holidays").Where(holiday => !days.Contains(holiday.Name)))
            {
                problems.Add(shared.File.Path, stray.Value, $"school.json has no holiday that begins on {stray.Name}", "Correct the day, or remove it");
            }
        }
    }

    private static bool Knows(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);
}
