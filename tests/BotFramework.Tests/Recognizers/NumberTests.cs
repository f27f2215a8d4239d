using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace BotFramework.Tests.Recognizers;

public sealed class NumberTests
{
    [Theory]
    [InlineData("order two dozen eggs", "two dozen", "24", "integer")]
    [InlineData("one thousand times", "one thousand", "1000", "integer")]
    [InlineData("1,000 people", "1,000", "1000", "integer")]
    [InlineData("1/2 cup", "1/2", "0.5", "fraction")]
    [InlineData("1 / 2 cup", "1 / 2", "0.5", "fraction")]
    [InlineData("one half the amount", "one half", "0.5", "fraction")]
    [InlineData("one hundred fifty orders", "one hundred fifty", "150", "integer")]
    [InlineData("one hundred and fifty books", "one hundred and fifty", "150", "integer")]
    [InlineData("a grade of one point five", "one point five", "1.5", "decimal")]
    [InlineData("I need 192.", "192", "192", "integer")]
    [InlineData("1,234,567.89 records", "1,234,567.89", "1234567.89", "decimal")]
    [InlineData("about 50k a year", "50k", "50000", "integer")]
    [InlineData("about 50 K", "50 K", "50000", "integer")]
    [InlineData("2.5k", "2.5k", "2500", "integer")]
    [InlineData("50 thousand", "50 thousand", "50000", "integer")]
    [InlineData("1.5 million", "1.5 million", "1500000", "integer")]
    [InlineData("one point five million", "one point five million", "1500000", "integer")]
    [InlineData("three trillion", "three trillion", "3000000000000", "integer")]
    [InlineData("two thousand twenty-six", "two thousand twenty-six", "2026", "integer")]
    [InlineData("Five Hundred Thousand", "Five Hundred Thousand", "500000", "integer")]
    [InlineData("two million three hundred thousand and one", "two million three hundred thousand and one", "2300001", "integer")]
    [InlineData("twelve hundred", "twelve hundred", "1200", "integer")]
    [InlineData("a hundred", "a hundred", "100", "integer")]
    [InlineData("about a thousand", "a thousand", "1000", "integer")]
    [InlineData("a dozen", "a dozen", "12", "integer")]
    [InlineData("half of it", "half", "0.5", "fraction")]
    [InlineData("half a million", "half a million", "500000", "integer")]
    [InlineData("two and a half years", "two and a half", "2.5", "fraction")]
    [InlineData("2 1/2 years", "2 1/2", "2.5", "fraction")]
    [InlineData("2\u00BD years", "2\u00BD", "2.5", "fraction")]
    [InlineData("one and a half million", "one and a half million", "1500000", "integer")]
    [InlineData("two thirds of us", "two thirds", "0.666666666666667", "fraction")]
    [InlineData("three quarters", "three quarters", "0.75", "fraction")]
    [InlineData("a quarter of it", "a quarter", "0.25", "fraction")]
    [InlineData("one third", "one third", "0.333333333333333", "fraction")]
    [InlineData("it is -5 today", "-5", "-5", "integer")]
    [InlineData("minus five", "minus five", "-5", "integer")]
    [InlineData("24h", "24", "24", "integer")]
    [InlineData("24 an hour", "24", "24", "integer")]
    [InlineData("zero", "zero", "0", "integer")]
    [InlineData("\uD83D\uDC4B I am forty-two", "forty-two", "42", "integer")]
    public void One_number_is_found_with_its_span_and_value(string query, string text, string value, string subtype)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeNumber(query, Culture.English));

        Assert.Equal(text, result.Text);
        Assert.Equal(query.IndexOf(text, StringComparison.Ordinal), result.Start);
        Assert.Equal(result.Start + text.Length - 1, result.End);
        Assert.Equal("number", result.TypeName);
        Assert.Equal(value, result.Resolution["value"]);
        Assert.Equal(subtype, result.Resolution["subtype"]);
    }

    [Theory]
    [InlineData("one two three", "1|2|3")]
    [InlineData("5-10 years", "5|10")]
    [InlineData("two and five", "2|5")]
    [InlineData("one thousand one thousand", "1000|1000")]
    [InlineData("2 thousand 2020", "2000|2020")]
    [InlineData("twenty twelve", "20|12")]
    [InlineData("12,34", "12|34")]
    [InlineData("1/2/2026", "1|2|2026")]
    [InlineData("open 24/7", "24|7")]
    [InlineData("between 40k and 60k", "40000|60000")]
    [InlineData("the last 5 years and the first two", "5|2")]
    public void Numbers_that_only_stand_side_by_side_stay_apart(string query, string values)
    {
        var results = NumberRecognizer.RecognizeNumber(query, Culture.English);

        Assert.Equal(values, string.Join('|', results.Select(result => result.Resolution["value"])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a career and an education")]
    [InlineData("that one")]
    [InlineData("the second one")]
    [InlineData("which one is better?")]
    [InlineData("no one told me")]
    [InlineData("version 1.2.3")]
    [InlineData("abc123")]
    [InlineData("ICD-10 coding")]
    [InlineData("since COVID-19")]
    [InlineData("twenty-first")]
    [InlineData("the 3rd")]
    [InlineData("someone")]
    [InlineData("what is the point")]
    public void What_only_looks_like_a_number_is_none(string query) =>
        Assert.Empty(NumberRecognizer.RecognizeNumber(query, Culture.English));

    [Fact]
    public void A_missing_query_is_no_number() => Assert.Empty(NumberRecognizer.RecognizeNumber(null, Culture.English));

    [Fact]
    public void A_number_too_large_for_a_computer_does_not_break_the_turn()
    {
        var digits = new string('9', 4000);

        Assert.Empty(NumberRecognizer.RecognizeNumber(digits, Culture.English));
        Assert.NotEmpty(NumberRecognizer.RecognizeNumber(digits[..300] + " trillion trillion trillion", Culture.English));
    }

    [Theory]
    [InlineData("one and ")]
    [InlineData("first ")]
    [InlineData("one thousand ")]
    [InlineData("half a ")]
    [InlineData("minus ")]
    [InlineData("1/")]
    [InlineData("twenty-")]
    [InlineData("2 hours and ")]
    [InlineData("$1 ")]
    [InlineData("of course not ")]
    public async Task A_very_long_message_is_read_in_no_time(string repeated)
    {
        var query = string.Concat(Enumerable.Repeat(repeated, 10_000));
        var reading = Task.Run(() =>
        {
            NumberRecognizer.RecognizeNumber(query, Culture.English);
            NumberRecognizer.RecognizeOrdinal(query, Culture.English);
            NumberWithUnitRecognizer.RecognizeCurrency(query, Culture.English);
            DateTimeRecognizer.RecognizeDateTime(query, Culture.English);
            ChoiceRecognizer.RecognizeBoolean(query, Culture.English);
        });

        // A moment where the cost grows with the length; a reader that nests as deep as the text is long does not survive this.
        await reading.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(reading.IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData("20% of them", "20%", "20%")]
    [InlineData("20 % of them", "20 %", "20%")]
    [InlineData("fifty percent", "fifty percent", "50%")]
    [InlineData("7.5 per cent", "7.5 per cent", "7.5%")]
    public void A_percentage_keeps_its_sign(string query, string text, string value)
    {
        var result = Assert.Single(NumberRecognizer.RecognizePercentage(query, Culture.English));

        Assert.Equal(text, result.Text);
        Assert.Equal(text.Length - 1, result.End - result.Start);
        Assert.Equal("percentage", result.TypeName);
        Assert.Equal(value, result.Resolution["value"]);
    }

    [Fact]
    public void A_number_without_a_percent_sign_is_no_percentage() =>
        Assert.Empty(NumberRecognizer.RecognizePercentage("20 people", Culture.English));

    [Fact]
    public void An_unknown_culture_falls_back_to_English_unless_that_is_forbidden()
    {
        Assert.Single(NumberRecognizer.RecognizeNumber("twelve", "xx-xx"));
        Assert.Throws<ArgumentException>(() => NumberRecognizer.RecognizeNumber("twelve", "xx-xx", fallbackToDefaultCulture: false));
    }
}
