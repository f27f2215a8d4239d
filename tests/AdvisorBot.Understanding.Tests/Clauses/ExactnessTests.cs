namespace AdvisorBot.Understanding.Tests.Clauses;

/// <summary>A phrase of the pack, a topic's word or a bare name makes a reading certain only where the message says nothing more.</summary>
public sealed class ExactnessTests
{
    [Theory]
    [InlineData("medical assistant, is that a kind of nurse", "definition")]
    [InlineData("RHIT worth it for a medical records person?", "certification")]
    [InlineData("42 cfr part 2", "law")]
    [InlineData("whats the job", "duties")]
    [InlineData("aapc legit?", "definition")]
    [InlineData("is a PhD good for anything in this", "definition")]
    public void The_small_words_do_not_outweigh_what_is_asked(string text, string topic) => Assert.Equal(topic, Read.Message(text).OnlyClause().Best.Topic);

    [Theory]
    [InlineData("pay", "pay")]
    [InlineData("coder salary", "pay")]
    [InlineData("medical coder", "definition")]
    public void A_word_of_a_topic_or_a_name_that_stands_alone_is_certain(string text, string topic)
    {
        var reading = Read.Message(text).OnlyClause().Best;

        Assert.True(reading.Exact);
        Assert.Equal(topic, reading.Topic);
    }

    [Theory]
    [InlineData("{{config}} {{secrets}}")]
    [InlineData("<script>alert(1)</script>")]
    public void Nobody_asks_in_markup(string text) => Assert.Equal("decline.injection", Read.Message(text).OnlyClause().Best.Intent);

    [Fact]
    public void Two_words_of_the_trade_are_set_side_by_side()
    {
        var reading = Read.Message("is median the same as mean").OnlyClause().Best;

        Assert.Equal(Intents.Compare, reading.Intent);
        Assert.Equal(["median", "mean"], reading.Subjects);
    }

    [Theory]
    [InlineData("who earns more, registrars or coders", "pay")]
    [InlineData("Between the CPC and the CCS, which do employers like better?", null)]
    public void Side_by_side_is_shown_what_is_known_of_both(string text, string? topic)
    {
        var reading = Read.Message(text).OnlyClause().Best;

        Assert.Equal(Intents.Compare, reading.Intent);
        Assert.Equal(topic, reading.Topic);
    }
}
