using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace BotFramework.Tests.Recognizers;

public sealed class DurationTests
{
    [Theory]
    [InlineData("20 years", "20 years", "P20Y", "630720000")]
    [InlineData("within the next 15-20 years", "20 years", "P20Y", "630720000")]
    [InlineData("I have 6 months", "6 months", "P6M", "15552000")]
    [InlineData("two years of it", "two years", "P2Y", "63072000")]
    [InlineData("a couple of years", "a couple of years", "P2Y", "63072000")]
    [InlineData("couple of weeks", "couple of weeks", "P2W", "1209600")]
    [InlineData("a few days", "a few days", "P3D", "259200")]
    [InlineData("a year and a half", "a year and a half", "P1.5Y", "47304000")]
    [InlineData("two and a half years", "two and a half years", "P2.5Y", "78840000")]
    [InlineData("half a year", "half a year", "P0.5Y", "15768000")]
    [InlineData("half an hour", "half an hour", "PT0.5H", "1800")]
    [InlineData("a 12-month period", "12-month", "P12M", "31104000")]
    [InlineData("2 decades", "2 decades", "P20Y", "630720000")]
    [InlineData("24h", "24h", "PT24H", "86400")]
    [InlineData("90 mins", "90 mins", "PT90M", "5400")]
    [InlineData("30 seconds", "30 seconds", "PT30S", "30")]
    [InlineData("2 hours and 30 minutes", "2 hours and 30 minutes", "PT2H30M", "9000")]
    [InlineData("1 year, 6 months", "1 year, 6 months", "P1Y6M", "47088000")]
    [InlineData("one day 2 hours", "one day 2 hours", "P1DT2H", "93600")]
    [InlineData("10 years' experience", "10 years", "P10Y", "315360000")]
    [InlineData("a year's experience", "a year", "P1Y", "31536000")]
    public void A_duration_has_a_timex_and_seconds(string query, string text, string timex, string seconds)
    {
        var result = Assert.Single(DateTimeRecognizer.RecognizeDateTime(query, Culture.English));

        Assert.Equal(text, result.Text);
        Assert.Equal(query.IndexOf(text, StringComparison.Ordinal), result.Start);
        Assert.Equal(result.Start + text.Length - 1, result.End);
        Assert.Equal("datetimeV2.duration", result.TypeName);
        var value = Assert.Single(Assert.IsType<List<Dictionary<string, string>>>(result.Resolution["values"]));
        Assert.Equal(timex, value["timex"]);
        Assert.Equal("duration", value["type"]);
        Assert.Equal(seconds, value["value"]);
    }

    [Fact]
    public void Two_durations_that_do_not_belong_together_stay_apart()
    {
        var results = DateTimeRecognizer.RecognizeDateTime("6 months of school or 2 years of work", Culture.English);

        Assert.Equal(["6 months", "2 years"], results.Select(result => result.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("years ago")]
    [InlineData("a second degree")]
    [InlineData("a couple of jobs")]
    [InlineData("10 people")]
    [InlineData("the second year")]
    public void Words_about_time_without_a_length_are_no_duration(string query) =>
        Assert.Empty(DateTimeRecognizer.RecognizeDateTime(query, Culture.English));
}
