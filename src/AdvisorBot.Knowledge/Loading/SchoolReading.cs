using System.Globalization;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Reads what a school edits first.</summary>
internal static class SchoolReading
{
    public static School Read(JToken json) => new(
        json.Text("name"), json.Text("contactName"), json.TextOrNull("email"), json.TextOrNull("phone"), json.TextOrNull("hours"), json.TextOrNull("url"),
        Array.AsReadOnly(json.Items("links").Select(link => new SchoolLink(link.Text("title"), link.Text("url"))).ToArray()))
    {
        OpeningHours = json.Fields("openingHours").Any() ? ReadHours(json) : null,
    };

    /// <summary>A day of <c>holidays</c>; null when it is no date.</summary>
    public static DateOnly? Day(JToken holiday, string field) =>
        DateOnly.TryParseExact(holiday.TextOrNull(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A span such as <c>09:00-17:00</c>; null when it is none.</summary>
    public static OpenTime? Time(string? text) =>
        text?.Split('-') is [var from, var to] && Clock(from) is { } opens && Clock(to) is { } closes ? new OpenTime(opens, closes) : null;

    private static OpeningHours ReadHours(JToken json) => new(
        json.Text("timeZone"),
        json.Fields("openingHours")
            .Where(day => JsonReading.AsChoice<DayOfWeek>(day.Name) is not null)
            .ToDictionary(day => JsonReading.AsChoice<DayOfWeek>(day.Name)!.Value, day => (IReadOnlyList<OpenTime>)Times(day.Value)),
        Array.AsReadOnly(json.Items("holidays").Where(holiday => Day(holiday, "from") is not null).Select(ReadHoliday).ToArray()));

    private static OpenTime[] Times(JToken day) =>
        [.. (day as JArray ?? []).Select(span => Time(JsonReading.AsText(span))).OfType<OpenTime>().OrderBy(time => time.From)];

    private static Holiday ReadHoliday(JToken holiday) =>
        new(Day(holiday, "from")!.Value, Day(holiday, "to") ?? Day(holiday, "from")!.Value, holiday.TextOrNull("name"));

    private static TimeSpan? Clock(string text) => text == "24:00" ? TimeSpan.FromDays(1)
        : TimeSpan.TryParseExact(text, @"hh\:mm", CultureInfo.InvariantCulture, out var time) ? time
        : null;
}
