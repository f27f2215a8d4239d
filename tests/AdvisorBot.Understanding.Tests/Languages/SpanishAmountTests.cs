using AdvisorBot.Testing;

namespace AdvisorBot.Understanding.Tests.Languages;

/// <summary>Amounts in Spanish, with the small words of the shipped pack around them.</summary>
public sealed class SpanishAmountTests
{
    private static readonly Lazy<Recognizer> Spanish = new(() => new Recognizer(ShippedKnowledge.Base.In("es"), "es", Recognizer.ModelFolder));

    [Theory]
    [InlineData("un año y tres meses", 15, null)]
    [InlineData("entre año y medio y dos", 18, 24)]
    [InlineData("no en un año, más bien en dos", 24, null)]
    [InlineData("2 años no, mejor año y medio", 18, null)]
    [InlineData("un par de meses, 2", 2, null)]
    [InlineData("en medio añito", 6, null)]
    [InlineData("mas o menos 4 meses", 4, null)]
    [InlineData("hasta que mi hijo empiece la escuela en 2 años", 24, null)]
    public void The_time_that_is_meant_counts(string text, double months, int? upper)
    {
        var time = Answer("time", text).Only(EntityKind.Duration);

        Assert.Equal((months, (double?)upper), (time.Number, time.Upper));
    }

    [Theory]
    [InlineData("sincuenta mil", 50_000)]
    [InlineData("60 mil se queda corto, quiero 70 mil", 70_000)]
    [InlineData("gano 40 mil, quiero 50 mil", 50_000)]
    [InlineData("por lo menos 25 la hora", 25 * 2080)]
    [InlineData("3000 a 3500 al mes", 36_000)]
    public void The_pay_that_is_hoped_for_counts(string text, double dollars) => Assert.Equal(dollars, Answer("pay", text).Only(EntityKind.Money).Number);

    private static Recognition Answer(string slot, string text) => Spanish.Value.Recognize(text, new ConversationContext { OpenSlot = slot });
}
