using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;

namespace BotFramework.Tests.Recognizers;

public sealed class BooleanTests
{
    [Theory]
    [InlineData("yes", "yes", true)]
    [InlineData("Yes, please", "Yes", true)]
    [InlineData("yep!", "yep", true)]
    [InlineData("oh yeah", "yeah", true)]
    [InlineData("y", "y", true)]
    [InlineData("sure", "sure", true)]
    [InlineData("OK", "OK", true)]
    [InlineData("true", "true", true)]
    [InlineData("I agree", "agree", true)]
    [InlineData("of course", "of course", true)]
    [InlineData("great \uD83D\uDC4D", "\uD83D\uDC4D", true)]
    [InlineData("\uD83D\uDC4C", "\uD83D\uDC4C", true)]
    [InlineData("no", "no", false)]
    [InlineData("nope, thanks", "nope", false)]
    [InlineData("that is false", "false", false)]
    [InlineData("not ok", "not ok", false)]
    [InlineData("I don\u2019t agree", "don\u2019t agree", false)]
    [InlineData("of course not", "of course not", false)]
    [InlineData("\uD83D\uDC4E", "\uD83D\uDC4E", false)]
    [InlineData("\u270B", "\u270B", false)]
    public void Yes_and_no_are_found_in_plain_words(string query, string text, bool value)
    {
        var result = Assert.Single(ChoiceRecognizer.RecognizeBoolean(query, Culture.English));

        Assert.Equal(text, result.Text);
        Assert.Equal(query.IndexOf(text, StringComparison.Ordinal), result.Start);
        Assert.Equal(result.Start + text.Length - 1, result.End);
        Assert.Equal("boolean", result.TypeName);
        Assert.Equal(value, Assert.IsType<bool>(result.Resolution["value"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("maybe")]
    [InlineData("not sure")]
    [InlineData("I know nothing about surety")]
    [InlineData("no1")]
    public void What_is_neither_yes_nor_no_is_left_alone(string query) =>
        Assert.Empty(ChoiceRecognizer.RecognizeBoolean(query, Culture.English));

    [Fact]
    public void A_missing_query_is_neither() => Assert.Empty(ChoiceRecognizer.RecognizeBoolean(null, Culture.English));

    [Fact]
    public void An_answer_of_one_word_is_surer_than_one_among_many()
    {
        var alone = ChoiceRecognizer.RecognizeBoolean("yes", Culture.English)[0].Resolution["score"];
        var among = ChoiceRecognizer.RecognizeBoolean("yes but I wonder how long it takes", Culture.English)[0].Resolution["score"];

        Assert.Equal(1.0, alone);
        Assert.InRange(Assert.IsType<double>(among), 0.5, 0.9);
    }

    [Theory]
    [InlineData("sí", true)]
    [InlineData("claro", true)]
    [InlineData("no", false)]
    public void Spanish_answers_are_read_in_Spanish(string query, bool value) =>
        Assert.Equal(value, ChoiceRecognizer.RecognizeBoolean(query, Culture.Spanish)[0].Resolution["value"]);

    [Fact]
    public void An_unknown_culture_is_refused_when_falling_back_is_off() =>
        Assert.Throws<ArgumentException>(() => ChoiceRecognizer.RecognizeBoolean("yes", "fr-fr", fallbackToDefaultCulture: false));

    [Theory]
    [InlineData("en-US", "en-us")]
    [InlineData("en-gb", "en-*")]
    [InlineData("en", "en-us")]
    [InlineData("es-MX", "es-es")]
    [InlineData("tlh", "tlh")]
    public void A_culture_is_mapped_to_the_nearest_supported_one(string culture, string nearest) =>
        Assert.Equal(nearest, Culture.MapToNearestLanguage(culture));
}
