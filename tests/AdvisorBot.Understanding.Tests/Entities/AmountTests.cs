namespace AdvisorBot.Understanding.Tests.Entities;

public sealed class AmountTests
{
    [Theory]
    [InlineData("2 years", 24, null)]
    [InlineData("six mos", 6, null)]
    [InlineData("a year and a half", 18, null)]
    [InlineData("6 to 9 months", 6, 9)]
    [InlineData("1-2 years", 12, 24)]
    [InlineData("asap", 0, 3)]
    [InlineData("2", 24, null)]
    [InlineData("6", 6, null)]
    public void Time_is_counted_in_months(string text, double months, int? upper)
    {
        var duration = Read.Answer("time", text).Only(EntityKind.Duration);

        Assert.Equal(months, duration.Number);
        Assert.Equal(upper, duration.Upper);
    }

    [Theory]
    [InlineData("50k", 50_000, null)]
    [InlineData("$50,000 a year", 50_000, null)]
    [InlineData("fifty grand", 50_000, null)]
    [InlineData("50", 50_000, null)]
    [InlineData("24 an hour", 49_920, null)]
    [InlineData("$24/hr", 49_920, null)]
    [InlineData("24", 49_920, null)]
    [InlineData("4000 a month", 48_000, null)]
    [InlineData("40-50k", 40_000, 50_000)]
    [InlineData("between 40 and 50 thousand", 40_000, 50_000)]
    [InlineData("20 to 25 an hour", 41_600, 52_000)]
    [InlineData("six figures", 100_000, null)]
    public void Pay_is_counted_in_dollars_a_year(string text, double dollars, int? upper)
    {
        var money = Read.Answer("pay", text).Only(EntityKind.Money);

        Assert.Equal(dollars, money.Number);
        Assert.Equal(upper, money.Upper);
    }

    [Fact]
    public void Money_in_a_story_is_heard_without_being_asked() => Assert.Equal(60_000, Read.Message("i need at least 60k").Only(EntityKind.Money).Number);

    [Fact]
    public void A_figure_in_a_question_is_no_wish() => Assert.DoesNotContain(Read.Message("is 61000 right?").Entities, entity => entity.Kind == EntityKind.Money);

    [Theory]
    [InlineData("the second one", 2)]
    [InlineData("last one", -1)]
    [InlineData("3rd", 3)]
    public void A_choice_by_its_place(string text, double place) =>
        Assert.Contains(Read.After("pay", "medical-coder", text, "a", "b", "c").Entities, entity => entity.Kind == EntityKind.Ordinal && entity.Number == place);

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("yep sure", "yes")]
    [InlineData("nope", "no")]
    [InlineData("no thanks", "no")]
    public void Yes_and_no_are_heard(string text, string id) => Assert.Equal(id, Read.Message(text).Only(EntityKind.YesNo).Id);
}
