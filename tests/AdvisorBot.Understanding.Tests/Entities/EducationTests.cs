namespace AdvisorBot.Understanding.Tests.Entities;

public sealed class EducationTests
{
    [Theory]
    [InlineData("I have a bachelors in biology", "bachelor", "biology")]
    [InlineData("my associate degree is in business", "associate", "business")]
    [InlineData("i got a masters in computer science", "master", "computer-science")]
    public void A_degree_gives_level_and_field(string text, string level, string field)
    {
        var recognition = Read.Message(text);

        Assert.Equal(level, recognition.Only(EntityKind.EducationLevel).Id);
        Assert.Equal(field, recognition.Only(EntityKind.FieldOfStudy).Id);
    }

    [Theory]
    [InlineData("i have no college", "high-school")]
    [InlineData("I never finished college", "some-college")]
    [InlineData("half way through my associate's", "some-college")]
    [InlineData("i dropped out of my bachelors", "some-college")]
    [InlineData("not a bachelor, an associate", "associate")]
    [InlineData("high school diploma and a certificate", "certificate")]
    [InlineData("GED", "high-school")]
    public void What_was_reached_is_read(string text, string level) => Assert.Equal(level, Read.Answer("education", text).Only(EntityKind.EducationLevel).Id);

    [Fact]
    public void A_question_about_a_degree_is_no_answer()
    {
        var recognition = Read.Answer("education", "whats an associate degree");

        Assert.Equal(Intents.Ask, recognition.Intent);
        Assert.DoesNotContain(recognition.Entities, entity => entity.Kind == EntityKind.EducationLevel);
    }

    [Fact]
    public void A_degree_in_a_question_counts_when_it_is_ones_own()
    {
        var recognition = Read.Message("can i do it with only a GED");

        Assert.Equal(Intents.Ask, recognition.Intent);
        Assert.Equal("high-school", recognition.Only(EntityKind.EducationLevel).Id);
    }
}
