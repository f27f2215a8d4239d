using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("How MUCH?", "how much")]
    [InlineData("R.H.I.T. exam", "rhit exam")]
    [InlineData("$50,000 or 2.5%", "$ 50000 or 2.5 %")]
    [InlineData("doctor’s “office”", "doctor's office")]
    [InlineData("cod\u200Ber\uFEFF s", "coder s")]
    [InlineData("ＲＨＩＴ café", "rhit cafe")]
    [InlineData("<b>bold</b> &amp; <script src=x>hi", "bold hi")]
    [InlineData("pay\u00A0now", "pay now")]
    public void What_is_compared_is_plain_lower_case(string text, string expected) =>
        Assert.Equal(expected, Join(Tokenizer.Read(text)));

    [Theory]
    [InlineData("a < b", "a b")]
    [InlineData("5<6 and 7>2", "5 6 and 7 2")]
    [InlineData("i <3 coding", "i 3 coding")]
    public void A_lone_angle_bracket_hides_nothing(string text, string expected) => Assert.Equal(expected, Join(Tokenizer.Read(text)));

    [Fact]
    public void A_token_knows_its_place_in_the_message()
    {
        var tokens = Tokenizer.Read("  <i>Is</i> R.H.I.T. hard?");

        Assert.Equal(["Is", "R.H.I.T", "hard"], Enumerable.Range(0, tokens.Count).Select(i => tokens.Original(i).ToString()));
    }

    [Fact]
    public void Text_beyond_the_bound_is_not_read()
    {
        var tokens = Tokenizer.Read(new string('a', Tokenizer.Bound) + " tail");

        Assert.Equal(1, tokens.Count);
    }

    private static string Join(TokenList tokens) => string.Join(' ', Enumerable.Range(0, tokens.Count).Select(i => tokens.Letters(i).ToString()));
}
