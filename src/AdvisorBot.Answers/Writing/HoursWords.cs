using System.Globalization;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Writing;

/// <summary>Opening hours, and moments on the school's clock, in the reader's language.</summary>
internal sealed class HoursWords(KnowledgeBase knowledge, Words words)
{
    private const int DaysOfAWeek = 7;
    private const int Noon = 12;

    private readonly OpeningHours? _hours = knowledge.School.OpeningHours;

    /// <summary>"Monday to Friday, 9 am to 5 pm (Chicago time)"; the school's own words where it gives no times; null for neither.</summary>
    public string? Week() => _hours is null ? knowledge.School.Hours
        : string.Join(words.Say("join.semicolon"), Groups(_hours).Select(Line)) + $" ({words.Say("hours.zone", ("place", Place(_hours)))})";

    /// <summary>Whether somebody is there and when next; null when that is not known.</summary>
    public string? Now(DateTimeOffset now)
    {
        if (_hours?.At(now) is not { } presence)
        {
            return null;
        }

        if (presence.Until is { } until)
        {
            return words.Say("presence.there", ("time", Clock(until.TimeOfDay)));
        }

        var away = presence.Holiday?.Name is { } holiday ? words.Say("presence.holiday", ("holiday", DataText.Safe(holiday))) : words.Say("presence.away");
        return presence.Next is { } next ? away + " " + words.Say("presence.next", ("when", When(presence.Now, next))) : away;
    }

    /// <summary>A day and time: "November 25, 2:03 pm".</summary>
    public string Moment(DateTimeOffset moment)
    {
        var local = _hours?.Local(moment) ?? moment.UtcDateTime;
        return words.Say("moment", ("month", words.Say($"month.{local.Month}")), ("day", local.Day), ("time", Clock(local.TimeOfDay) + (_hours is null ? " UTC" : "")));
    }

    private string When(DateTime now, DateTime next)
    {
        var time = ("time", (object?)Clock(next.TimeOfDay));
        return (next.Date - now.Date).Days switch
        {
            0 => words.Say("presence.today", time),
            1 => words.Say("presence.tomorrow", time),
            < DaysOfAWeek => words.Say("presence.weekday", ("day", Day(next.DayOfWeek)), time),
            _ => words.Say("presence.date", ("day", Day(next.DayOfWeek)), ("month", words.Say($"month.{next.Month}")), ("date", next.Day), time),
        };
    }

    private string Line((DayOfWeek First, DayOfWeek Last, IReadOnlyList<OpenTime> Times) group) => words.Say(
        "hours.line",
        ("days", group.First == group.Last ? Day(group.First) : words.Say("hours.days", ("first", Day(group.First)), ("last", Day(group.Last)))),
        ("times", words.Join(group.Times.Select(time => words.Say("hours.times", ("from", Clock(time.From)), ("to", Clock(time.To)))))));

    /// <summary>Days in a row with the same times, from Monday on.</summary>
    private static List<(DayOfWeek First, DayOfWeek Last, IReadOnlyList<OpenTime> Times)> Groups(OpeningHours hours)
    {
        var groups = new List<(DayOfWeek First, DayOfWeek Last, IReadOnlyList<OpenTime> Times)>();
        var before = -1;
        for (var place = 0; place < DaysOfAWeek; place++)
        {
            var day = (DayOfWeek)((place + 1) % DaysOfAWeek);
            if (!hours.Week.TryGetValue(day, out var times) || times.Count == 0)
            {
                continue;
            }

            if (groups.Count > 0 && before == place - 1 && groups[^1].Times.SequenceEqual(times))
            {
                groups[^1] = groups[^1] with { Last = day };
            }
            else
            {
                groups.Add((day, day, times));
            }

            before = place;
        }

        return groups;
    }

    private string Day(DayOfWeek day) => words.Say($"day.{day.ToString().ToLowerInvariant()}");

    private string Clock(TimeSpan time)
    {
        var hour = time.Hours % Noon == 0 ? Noon : time.Hours % Noon;
        var shown = time.Minutes == 0 ? hour.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{hour}:{time.Minutes:00}");
        return words.Say(time.Hours < Noon ? "hours.am" : "hours.pm", ("time", shown));
    }

    /// <summary>The last part of the zone's name is a place people know.</summary>
    private static string Place(OpeningHours hours) => hours.TimeZone.Split('/')[^1].Replace('_', ' ');
}
