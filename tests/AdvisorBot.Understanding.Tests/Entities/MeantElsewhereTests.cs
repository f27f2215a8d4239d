namespace AdvisorBot.Understanding.Tests.Entities;

/// <summary>Words that belong to one question of the interview and were taken for an answer to another.</summary>
public sealed class MeantElsewhereTests
{
    [Theory]
    [InlineData("time", "2 yrs", EntityKind.EducationLevel)]
    [InlineData("time", "two years", EntityKind.EducationLevel)]
    [InlineData("budget", "i can spend maybe 5k", EntityKind.Lead)]
    [InlineData("remote", "i dont have much money", EntityKind.Interest)]
    public void Nothing_is_noted_that_was_not_said(string open, string text, EntityKind never) =>
        Assert.DoesNotContain(Read.Answer(open, text).Entities, entity => entity.Kind == never);

    [Fact]
    public void What_a_name_means_is_no_question_about_the_mean()
    {
        var reading = Read.Message("wait what does RHIT mean").Questions.Single().Best;

        Assert.Equal(["rhit"], reading.Subjects);
        Assert.DoesNotContain(reading.Facts, fact => fact.Id.StartsWith("mean", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("my major is business rn")]
    [InlineData("i work at walmart right now and want something better")]
    public void Who_says_right_now_is_no_nurse(string text) =>
        Assert.DoesNotContain(Read.Message(text).Entities, entity => entity.Id is "nurse" or "nursing");

    [Theory]
    [InlineData("I'm an RN with 10 years")]
    [InlineData("i was an rn in texas")]
    public void A_registered_nurse_is_one(string text) =>
        Assert.Contains(Read.Message(text).Entities, entity => entity is { Kind: EntityKind.Experience, Id: "nurse" });

    [Fact]
    public void What_is_not_on_the_list_turns_no_lists_down() =>
        Assert.All(Read.Answer("interests", "order and rules i guess. and helping kids but thats not on the list").Entities, entity => Assert.True(entity.Liking > 0));

    [Theory]
    [InlineData("its rather no patients not never", "rather-not")]
    [InlineData("rather no patients. how long b4 i actually get a paycheck", "rather-not")]
    [InlineData("non negotiable, must be no patients", "never")]
    public void Beside_a_milder_wish_no_limit_is_heard_unless_it_is_a_must(string text, string wish) =>
        Assert.Equal(wish, Read.Answer("patient-contact", text).Only(EntityKind.PatientContact).Id);

    [Theory]
    [InlineData("away from night shifts")]
    [InlineData("i want to quit night shifts")]
    public void Hours_one_wants_to_get_away_from_are_not_wanted(string text) =>
        Assert.True(Read.Answer("hours", text).Only(EntityKind.Hours).Liking < 0);

    [Fact]
    public void The_school_of_ones_kids_is_not_ones_own() =>
        Assert.DoesNotContain(Read.Message("i got a mortgage and 2 kids in high school").Entities, entity => entity.Kind == EntityKind.EducationLevel);

    [Fact]
    public void Money_one_does_not_have_for_school_is_no_budget() =>
        Assert.DoesNotContain(Read.Message("i cant spend 5000 on school").Entities, entity => entity.Kind == EntityKind.Budget);

    [Fact]
    public void What_would_not_be_enough_is_still_pay()
    {
        var entities = Read.Answer("pay", "i cant afford rent with less than 45k").Entities;

        Assert.Equal(45_000, Assert.Single(entities, entity => entity.Kind == EntityKind.Money).Number);
        Assert.DoesNotContain(entities, entity => entity.Kind == EntityKind.Budget);
    }
}
