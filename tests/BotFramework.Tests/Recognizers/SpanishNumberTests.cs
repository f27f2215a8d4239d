using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace BotFramework.Tests.Recognizers;

/// <summary>Numbers as people write them in Spanish.</summary>
public sealed class SpanishNumberTests
{
    [Theory]
    [InlineData("tengo veintidós años", "veintidós", "22")]
    [InlineData("treinta y cinco", "treinta y cinco", "35")]
    [InlineData("CIENTO UNO", "CIENTO UNO", "101")]
    [InlineData("gano dos mil quinientos al mes", "dos mil quinientos", "2500")]
    [InlineData("mil", "mil", "1000")]
    [InlineData("un millón doscientas mil personas", "un millón doscientas mil", "1200000")]
    [InlineData("dos mil millones", "dos mil millones", "2000000000")]
    [InlineData("50 mil dólares", "50 mil", "50000")]
    [InlineData("cuesta 1.234.567,5 euros", "1.234.567,5", "1234567.5")]
    [InlineData("2,5", "2,5", "2.5")]
    [InlineData("2.5", "2.5", "2.5")]
    [InlineData("menos tres", "menos tres", "-3")]
    [InlineData("hace -4 grados", "-4", "-4")]
    [InlineData("una", "una", "1")]
    [InlineData("¡Uno!", "Uno", "1")]
    [InlineData("quiero uno", "uno", "1")]
    public void A_number_is_read(string query, string text, string value)
    {
        var found = Assert.Single(NumberRecognizer.RecognizeNumber(query, Culture.Spanish));

        Assert.Equal((text, value), (found.Text, (string)found.Resolution[ResolutionKey.Value]));
        Assert.Equal(text, query.Substring(found.Start, found.End - found.Start + 1));
    }

    [Theory]
    [InlineData("es-es", "dos o tres", "2 3")]
    [InlineData("es-mx", "de 20 a 30 horas", "20 30")]
    [InlineData("es", "veinte y pico, cien", "20 100")]
    [InlineData("es", "mil mil", "1000 1000")]
    [InlineData("es", "treinta y", "30")]
    [InlineData("es", "una casa y un coche", "")]
    [InlineData("es", "versión 1.2.3", "")]
    [InlineData("es", "", "")]
    [InlineData("es", "y menos millones", "")]
    public void Several_numbers_or_none(string culture, string query, string values) => Assert.Equal(
        values,
        string.Join(' ', NumberRecognizer.RecognizeNumber(query, culture).Select(found => found.Resolution[ResolutionKey.Value])));

    [Fact]
    public void A_long_text_of_numbers_is_read_in_time()
    {
        var query = string.Concat(Enumerable.Repeat("mil treinta y ", 5_000));

        Assert.Equal(5_000, NumberRecognizer.RecognizeNumber(query, Culture.Spanish).Count);
    }
}
