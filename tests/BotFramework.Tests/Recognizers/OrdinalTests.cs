using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace BotFramework.Tests.Recognizers;

public sealed class OrdinalTests
{
    [Theory]
    [InlineData("the first", "first", "1")]
    [InlineData("I take the second one", "second", "2")]
    [InlineData("1st please", "1st", "1")]
    [InlineData("the 22nd", "22nd", "22")]
    [InlineData("twenty-first century", "twenty-first", "21")]
    [InlineData("one hundred and third", "one hundred and third", "103")]
    [InlineData("the two hundredth", "two hundredth", "200")]
    [InlineData("twelfth", "twelfth", "12")]
    [InlineData("a second degree", "second", "2")]
    public void An_ordinal_counts_from_the_start(string query, string text, string value)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeOrdinal(query, Culture.English));

        Assert.Equal(text, result.Text);
        Assert.Equal(query.IndexOf(text, StringComparison.Ordinal), result.Start);
        Assert.Equal(result.Start + text.Length - 1, result.End);
        Assert.Equal("ordinal", result.TypeName);
        Assert.Equal(value, result.Resolution["value"]);
        Assert.Equal(value, result.Resolution["offset"]);
        Assert.Equal("start", result.Resolution["relativeTo"]);
    }

    [Theory]
    [InlineData("the last one", "last", "end", "0", "end+0")]
    [InlineData("next page", "next", "current", "1", "current+1")]
    [InlineData("the previous page", "previous", "current", "-1", "current-1")]
    [InlineData("look at the current page", "current", "current", "0", "current+0")]
    [InlineData("what is the second to last choice in the list", "second to last", "end", "-1", "end-1")]
    [InlineData("the next to last", "next to last", "end", "-1", "end-1")]
    [InlineData("the last but one", "last but one", "end", "-1", "end-1")]
    [InlineData("the penultimate", "penultimate", "end", "-1", "end-1")]
    [InlineData("the antepenultimate", "antepenultimate", "end", "-2", "end-2")]
    [InlineData("the 3rd to last", "3rd to last", "end", "-2", "end-2")]
    public void A_relative_ordinal_says_from_where_it_counts(string query, string text, string relativeTo, string offset, string value)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeOrdinal(query, Culture.English));

        Assert.Equal(text, result.Text);
        Assert.Equal(query.IndexOf(text, StringComparison.Ordinal), result.Start);
        Assert.Equal("ordinal.relative", result.TypeName);
        Assert.Equal(relativeTo, result.Resolution["relativeTo"]);
        Assert.Equal(offset, result.Resolution["offset"]);
        Assert.Equal(value, result.Resolution["value"]);
    }

    [Theory]
    [InlineData("last two")]
    [InlineData("next 3")]
    [InlineData("first two")]
    [InlineData("two thirds")]
    [InlineData("one third")]
    [InlineData("one second")]
    [InlineData("just a second")]
    [InlineData("two")]
    [InlineData("")]
    public void Groups_fractions_and_moments_are_no_ordinals(string query) =>
        Assert.Empty(NumberRecognizer.RecognizeOrdinal(query, Culture.English));
}
