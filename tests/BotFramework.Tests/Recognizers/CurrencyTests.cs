using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace BotFramework.Tests.Recognizers;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("it costs $10.99 now", "$10.99", "10.99", "Dollar", null)]
    [InlineData("send 30 dollars please", "30 dollars", "30", "Dollar", null)]
    [InlineData("I make $50k", "$50k", "50000", "Dollar", null)]
    [InlineData("I make $ 50,000 a year", "$ 50,000", "50000", "Dollar", null)]
    [InlineData("50 thousand dollars would do", "50 thousand dollars", "50000", "Dollar", null)]
    [InlineData("fifty-dollar fee", "fifty-dollar", "50", "Dollar", null)]
    [InlineData("$1.5m", "$1.5m", "1500000", "Dollar", null)]
    [InlineData("15 -20 usd", "20 usd", "20", "United States dollar", "USD")]
    [InlineData("15-20 usd", "20 usd", "20", "United States dollar", "USD")]
    [InlineData("it was USD 200", "USD 200", "200", "United States dollar", "USD")]
    [InlineData("USD$ 115", "USD$ 115", "115", "United States dollar", "USD")]
    [InlineData("$20 US dollars", "$20 US dollars", "20", "United States dollar", "USD")]
    [InlineData("20 euros", "20 euros", "20", "Euro", "EUR")]
    [InlineData("it only cost 3 dollars 50 cents", "3 dollars 50 cents", "3.5", "Dollar", null)]
    [InlineData("thirteen dollars and forty-five cents", "thirteen dollars and forty-five cents", "13.45", "Dollar", null)]
    public void An_amount_of_money_has_its_unit_and_value(string query, string text, string value, string unit, string? isoCurrency)
    {
        var result = Assert.Single(NumberWithUnitRecognizer.RecognizeCurrency(query, Culture.English));

        Assert.Equal(text, result.Text);
        Assert.Equal(query.IndexOf(text, StringComparison.Ordinal), result.Start);
        Assert.Equal(result.Start + text.Length - 1, result.End);
        Assert.Equal("currency", result.TypeName);
        Assert.Equal(value, result.Resolution["value"]);
        Assert.Equal(unit, result.Resolution["unit"]);
        Assert.Equal(isoCurrency, result.Resolution.GetValueOrDefault("isoCurrency"));
    }

    [Fact]
    public void Two_amounts_side_by_side_keep_their_own_signs()
    {
        var results = NumberWithUnitRecognizer.RecognizeCurrency("from $40k to $60k or $5 $6", Culture.English);

        Assert.Equal(["$40k", "$60k", "$5", "$6"], results.Select(result => result.Text));
    }

    [Theory]
    [InlineData("24 an hour")]
    [InlineData("dollars")]
    [InlineData("the second dollar")]
    [InlineData("")]
    public void A_number_without_a_currency_is_no_money(string query) =>
        Assert.Empty(NumberWithUnitRecognizer.RecognizeCurrency(query, Culture.English));
}
