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
    [InlineData("48 months", 48, null)]
    [InlineData("60 months", 60, null)]
    [InlineData("24 to 36 months", 24, 36)]
    [InlineData("8-10 mths", 8, 10)]
    [InlineData("six to twelf months", 6, 12)]
    [InlineData("four or five yrs", 48, 60)]
    [InlineData("cpl years", 24, null)]
    [InlineData("36 mnoths", 36, null)]
    [InlineData("a fortnight", 0.5, null)]
    [InlineData("two weeks", 0.5, null)]
    [InlineData("6 weeks", 1.5, null)]
    [InlineData("ten weeks", 2.5, null)]
    [InlineData("12 weeks", 3, null)]
    [InlineData("52 weeks", 12, null)]
    [InlineData("90 days", 3, null)]
    [InlineData("two and a half months", 2.5, null)]
    [InlineData("a month and a half", 1.5, null)]
    [InlineData("a year n a half", 18, null)]
    [InlineData("2 yrs n a half", 30, null)]
    [InlineData("a year plus half a year", 18, null)]
    [InlineData("three quarters of a year", 9, null)]
    [InlineData("a quarter of a year", 3, null)]
    [InlineData("a few years", 36, null)]
    [InlineData("several months", 3, 6)]
    [InlineData("4 semesters", 20, null)]
    [InlineData("maybe six months?", 6, null)]
    public void A_time_is_counted_exactly_in_every_unit(string text, double months, int? upper)
    {
        var duration = Read.Answer("time", text).Only(EntityKind.Duration);

        Assert.Equal(months, duration.Number);
        Assert.Equal(upper, duration.Upper);
    }

    [Theory]
    [InlineData("a year, maybe two", 24)]
    [InlineData("a year... two at most", 24)]
    [InlineData("couple of months, three at most", 3)]
    [InlineData("I said a year but no, make it six months", 6)]
    [InlineData("six months... no wait, more like two years", 24)]
    [InlineData("i worked 10 years. i can do 6 months", 6)]
    [InlineData("20 hours a week for a year", 12)]
    public void Of_several_times_the_one_that_is_meant_counts(string text, double months)
    {
        var duration = Read.Answer("time", text).Only(EntityKind.Duration);

        Assert.Equal(months, duration.Upper ?? duration.Number);
    }

    [Theory]
    [InlineData("till my kid starts school in 3 years", 36)]
    [InlineData("until my wife retires two years from now", 24)]
    [InlineData("I'm 38, want to finish by 40", 24)]
    public void A_time_is_told_by_what_it_has_to_end_with(string text, double months) =>
        Assert.Equal(months, Read.Answer("time", text).Only(EntityKind.Duration).Number);

    [Theory]
    [InlineData("I'm 61")]
    [InlineData("I'm 38 years old")]
    [InlineData("im 16 so i got ages")]
    [InlineData("my sister took 2 years")]
    public void An_age_is_no_time_nor_what_somebody_else_took(string text) =>
        Assert.DoesNotContain(Read.Answer("time", text).Entities, entity => entity.Kind == EntityKind.Duration && entity.Number > 0);

    [Theory]
    [InlineData("$20 hr", 20 * 2080)]
    [InlineData("25 hr", 25 * 2080)]
    [InlineData("30/h", 30 * 2080)]
    [InlineData("800/wk", 800 * 52)]
    [InlineData("800 a weak", 800 * 52)]
    [InlineData("one thousand dollars every week", 1000 * 52)]
    [InlineData("2000 biweekly", 2000 * 26)]
    [InlineData("1600 evry two weeks", 1600 * 26)]
    [InlineData("3000-3500 per month", 3000 * 12)]
    [InlineData("3k month", 3000 * 12)]
    [InlineData("50 a year", 50_000)]
    [InlineData("40 000", 40_000)]
    [InlineData("half of 100k", 50_000)]
    [InlineData("20 to 50k", 20_000)]
    [InlineData("50k?", 50_000)]
    public void A_pay_is_read_in_every_period_and_spelling(string text, double dollars) =>
        Assert.Equal(dollars, Read.Answer("pay", text).Only(EntityKind.Money).Number);

    [Theory]
    [InlineData("50k, no actually 55", 55_000)]
    [InlineData("not 50, 60k", 60_000)]
    [InlineData("i make 48 now, want to get to 55", 55_000)]
    [InlineData("I earn $38k as a clerk, hoping to reach fifty", 50_000)]
    [InlineData("20 an hour, maybe 22", 20 * 2080)]
    [InlineData("70k, i have 30 employees", 70_000)]
    [InlineData("i make 45", 45_000)]
    public void Of_several_sums_the_one_that_is_hoped_for_counts(string text, double dollars) =>
        Assert.Equal(dollars, Read.Answer("pay", text).Only(EntityKind.Money).Number);

    [Fact]
    public void Hours_of_study_are_no_pay() => Assert.DoesNotContain(Read.Message("I can study 20 hours a week").Entities, entity => entity.Kind == EntityKind.Money);

    [Fact]
    public void A_year_of_pay_is_no_time() => Assert.DoesNotContain(Read.Message("i need 50k a year").Entities, entity => entity.Kind == EntityKind.Duration);

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
