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
}
