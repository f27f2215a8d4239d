using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Tests.Text;

public sealed class SpellingCorrectorTests
{
    private static readonly SpellingCorrector Corrector = new(
        new[] { "salary", "coder", "registrar", "certification", "transcriptionist", "salads" }.Select(word => KeyValuePair.Create(word, 3)));

    [Theory]
    [InlineData("salaru", "salary")]
    [InlineData("saalry", "salary")]
    [InlineData("codre", "coder")]
    [InlineData("registar", "registrar")]
    [InlineData("certifcaton", "certification")]
    [InlineData("transciptionst", "transcriptionist")]
    public void A_slip_of_the_fingers_is_mended(string written, string meant) => Assert.Equal(meant, Corrector.Correct(written));

    [Theory]
    [InlineData("code")]
    [InlineData("cpc")]
    [InlineData("celery")]
    [InlineData("kodra")]
    [InlineData("x1salary")]
    public void Short_or_distant_words_stay_as_they_are(string written) => Assert.Null(Corrector.Correct(written));

    [Theory]
    [InlineData("cder", "coder")]
    [InlineData("whre", "where")]
    [InlineData("wokr", "work")]
    [InlineData("cors", null)] // "coers", "cores", "corps": who knows
    [InlineData("oder", null)]
    [InlineData("wark", null)]
    public void Of_four_letters_only_one_left_out_or_two_swapped_are_mended(string written, string? meant)
    {
        var words = new[] { ("coder", 900), ("where", 900), ("work", 900), ("cores", 100), ("corps", 90) };
        var corrector = new SpellingCorrector(words.Select(word => KeyValuePair.Create(word.Item1, word.Item2)));

        Assert.Equal(meant, corrector.Correct(written));
    }

    [Fact]
    public void A_neighbouring_key_is_the_likelier_slip()
    {
        var corrector = new SpellingCorrector(new[] { "house", "horse" }.Select(word => KeyValuePair.Create(word, 3)));

        Assert.Equal("house", corrector.Correct("hoyse"));
    }
}
