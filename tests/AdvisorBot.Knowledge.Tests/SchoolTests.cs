using System.Globalization;
using AdvisorBot.Testing;
using Newtonsoft.Json.Linq;
using static AdvisorBot.Testing.SmallKnowledge;

namespace AdvisorBot.Knowledge.Tests;

/// <summary>Opening hours as a school writes them, and what they say about a moment.</summary>
public sealed class SchoolTests
{
    private const string File = "school.json";

    [Theory]
    [InlineData("2026-03-02T14:59:59Z", false, "2026-03-02T09:00:00")]
    [InlineData("2026-03-02T15:00:00Z", true, null)]
    [InlineData("2026-03-02T18:30:00Z", false, "2026-03-02T13:00:00")]
    [InlineData("2026-03-07T05:59:00Z", true, null)]
    [InlineData("2026-03-07T06:00:00Z", false, "2026-03-09T09:00:00")]
    [InlineData("2026-03-09T13:59:00Z", false, "2026-03-09T09:00:00")]
    [InlineData("2026-03-09T14:00:00Z", true, null)]
    public void Whether_somebody_is_there_goes_by_the_clock_of_the_school(string now, bool there, string? next)
    {
        var hours = WithSchool("""{ "timeZone": "America/Chicago", "openingHours": { "monday": ["09:00-12:00", "13:00-17:00"], "friday": ["20:00-24:00"] } }""").Load().School.OpeningHours!;

        var presence = hours.At(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture))!;

        Assert.Equal(there, presence.IsThere);
        Assert.Equal(next is null ? null : DateTime.Parse(next, CultureInfo.InvariantCulture), presence.Next);
    }

    [Fact]
    public void On_a_holiday_nobody_is_there_and_the_reason_has_a_name()
    {
        var hours = WithSchool("""{ "timeZone": "America/Chicago", "openingHours": { "monday": ["09:00-17:00"] }, "holidays": [ { "from": "2026-03-02", "name": "Founders' Day" }, { "from": "2026-03-05", "to": "2026-03-10" } ] }""").Load().School.OpeningHours!;

        var presence = hours.At(new DateTimeOffset(2026, 3, 2, 18, 0, 0, TimeSpan.Zero))!;

        Assert.Equal("Founders' Day", presence.Holiday?.Name);
        Assert.Equal(new DateTime(2026, 3, 16, 9, 0, 0), presence.Next);
    }

    [Fact]
    public void A_school_that_is_never_open_names_no_next_time()
    {
        var hours = WithSchool("""{ "timeZone": "America/Chicago", "openingHours": { "monday": [] } }""").Load().School.OpeningHours!;

        Assert.Null(hours.At(DateTimeOffset.UnixEpoch)!.Next);
    }

    [Theory]
    [InlineData("""{ "timeZone": "America/Chicgo", "openingHours": { "monday": ["09:00-17:00"] } }""", "/timeZone", "no time zone")]
    [InlineData("""{ "openingHours": { "monday": ["09:00-17:00"] } }""", "/openingHours", "without a time zone")]
    [InlineData("""{ "holidays": [ { "from": "2026-03-02" } ] }""", "/holidays", "without opening hours")]
    [InlineData("""{ "timeZone": "America/Chicago", "openingHours": { "monday": ["17:00-09:00"] } }""", "/openingHours/monday/0", "ends before it begins")]
    [InlineData("""{ "timeZone": "America/Chicago", "openingHours": { "monday": ["09:00-13:00", "12:00-17:00"] } }""", "/openingHours/monday/1", "overlap")]
    [InlineData("""{ "timeZone": "America/Chicago", "openingHours": { "monday": ["09:00-17:00"] }, "holidays": [ { "from": "2026-02-30" } ] }""", "/holidays/0/from", "no day 2026-02-30")]
    [InlineData("""{ "timeZone": "America/Chicago", "openingHours": { "monday": ["09:00-17:00"] }, "holidays": [ { "from": "2026-03-02", "to": "2026-03-01" } ] }""", "/holidays/0/to", "ends before it begins")]
    public void Mistakes_are_named_with_their_place(string hours, string place, string what) => WithSchool(hours).HasOneProblem(File, place, what);

    [Theory]
    [InlineData("""{ "timeZone": "America/Chicago", "openingHours": { "mondays": ["09:00-17:00"] } }""")]
    [InlineData("""{ "timeZone": "America/Chicago", "openingHours": { "monday": ["9-5"] } }""")]
    [InlineData("""{ "timeZone": "America/Chicago", "openingHours": { "monday": "09:00-17:00" } }""")]
    [InlineData("""{ "timeZone": "America/Chicago", "openingHours": { "monday": ["09:00-25:00"] } }""")]
    [InlineData("""{ "timeZone": "America/Chicago", "openingHours": {} }""")]
    public void What_the_schema_does_not_allow_is_refused(string hours) => Assert.Contains(WithSchool(hours).Problems(), problem => problem.File == File);

    [Fact]
    public void A_holiday_without_a_name_in_a_language_has_none_in_it()
    {
        var spanish = ShippedKnowledge.Base.In("es").School.OpeningHours!;
        var english = ShippedKnowledge.Base.School.OpeningHours!;

        Assert.Equal("Thanksgiving", english.Holidays[0].Name);
        Assert.Equal("Día de Acción de Gracias", spanish.Holidays[0].Name);
        Assert.Equal(english.Holidays.Select(holiday => holiday.From), spanish.Holidays.Select(holiday => holiday.From));
    }

    private static PackBuilder WithSchool(string hours)
    {
        var school = JObject.Parse("""{ "name": "Test College", "contactName": "career services" }""");
        school.Merge(JObject.Parse(hours));
        return APack().WithFile(File, school);
    }
}
