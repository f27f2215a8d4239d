namespace AdvisorBot.Understanding.Tests.Entities;

public sealed class PreferenceTests
{
    [Theory]
    [InlineData("i love computers", "computers", 0.9, 1)]
    [InlineData("i like puzzles", "investigative", 0.5, 0.9)]
    [InlineData("i hate computers", "computers", -1, -0.9)]
    [InlineData("I don't like math", "investigative", -1, -0.5)]
    [InlineData("i'm not really into math", "investigative", -0.9, -0.1)]
    [InlineData("i don't want to work with patients", "people-contact", -1, -0.5)]
    [InlineData("no math please", "investigative", -1, -0.5)]
    public void Liking_follows_the_words_and_the_not(string text, string interest, double least, double most)
    {
        var entity = Assert.Single(Read.Answer("interests", text).Entities, entity => entity.Kind == EntityKind.Interest && entity.Id == interest);

        Assert.InRange(entity.Liking, least, most);
    }

    [Fact]
    public void A_but_ends_the_hate()
    {
        var interests = Read.Answer("interests", "i hate blood but i love computers and puzzles").Entities.Where(entity => entity.Kind == EntityKind.Interest).ToDictionary(entity => entity.Id, entity => entity.Liking);

        Assert.True(interests["computers"] > 0.8);
        Assert.True(interests["investigative"] > 0.8);
    }

    [Fact]
    public void A_question_tells_nothing_about_the_asker() =>
        Assert.DoesNotContain(Read.Message("is there statistics in the program?").Entities, entity => entity.Kind == EntityKind.Interest);

    [Theory]
    [InlineData("it must be remote", "must")]
    [InlineData("I'd like remote", "wish")]
    [InlineData("remote would be nice but is not required", "wish")]
    [InlineData("not remote", "no")]
    [InlineData("office only", "no")]
    [InlineData("office is ok", "indifferent")]
    [InlineData("i dont care", "indifferent")]
    public void A_limit_is_not_a_hope(string text, string wish) => Assert.Equal(wish, Read.Answer("remote", text).Only(EntityKind.Remote).Id);

    [Theory]
    [InlineData("workplace", "hospital")]
    [InlineData("education", "GED")]
    [InlineData("field", "medical coding")]
    public void A_bare_name_answers_the_open_question(string slot, string text)
    {
        var recognition = Read.Answer(slot, text);

        Assert.Equal(Verdict.Statement, recognition.OnlyClause().Verdict);
        Assert.Empty(recognition.Questions);
    }

    [Fact]
    public void A_workplace_can_be_ruled_out()
    {
        var places = Read.Answer("workplace", "a hospital, not a nursing home").Entities.Where(entity => entity.Kind == EntityKind.Workplace).ToDictionary(entity => entity.Id, entity => entity.Liking);

        Assert.True(places["hospital"] > 0);
        Assert.True(places["nursing-home"] < 0);
    }
}
