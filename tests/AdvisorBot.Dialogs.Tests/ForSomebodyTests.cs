namespace AdvisorBot.Dialogs.Tests;

/// <summary>People who ask for somebody else: the interview is held for that person, and nothing of the writer is taken for theirs.</summary>
public sealed class ForSomebodyTests
{
    [Theory]
    [InlineData("en-US", "Hello, I'm asking for my daughter, she is 19", "your daughter has finished")]
    [InlineData("en-US", "i need advice for my brother who wants an office job", "your brother has finished")]
    [InlineData("en-US", "my wife got laid off, what could she do?", "your wife has finished")]
    [InlineData("en-US", "I'm a school counselor and I have a student who wants a health job", "your student has finished")]
    [InlineData("en-US", "Looking for options for my husband. He hurt his back in construction.", "your husband has finished")]
    [InlineData("es-MX", "son preguntas para mi hijo, no para mí", "ha terminado tu hijo")]
    [InlineData("es-MX", "busco algo pa mi muchacho", "ha terminado tu hijo")]
    public async Task The_questions_are_asked_about_that_person(string locale, string text, string asked)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.Contains(asked, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_she_likes_is_noted_and_the_ranking_is_hers()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("I'm asking for my niece, not for me");
        await talk.SaysAsync("she finished high school in June");
        await talk.SaysAsync("she likes puzzles and hates chaos");
        Assert.Contains("finding things out", talk.Text, StringComparison.Ordinal);

        await talk.SaysAsync("skip the rest and rank them");
        Assert.Contains("these fit your niece best", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("your education", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "I'm asking for my son", "i am a nurse myself", "That's about you")]
    [InlineData("es-MX", "pregunto para mi hija", "yo trabajo en un restaurante", "Eso es de ti")]
    public async Task What_the_writer_does_is_not_noted(string locale, string asks, string tells, string told)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(asks);
        await talk.SaysAsync(tells);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what do coders earn? i need it for my daughter's college fund")]
    [InlineData("i want to be home for my kids, what jobs are remote?")]
    [InlineData("my sister is a coder, what does she earn?")]
    public async Task Whoever_only_speaks_of_somebody_asks_for_themselves(string text)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(text);

        Assert.DoesNotContain("I'll go by", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_may_turn_to_the_writer_again()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("I'm asking for my husband");
        await talk.SaysAsync("no, this is for me, not him");

        Assert.Contains("What is the highest education you have finished?", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I am a bad mother and I want to kill myself. she likes computers")]
    [InlineData("she likes science. I work two jobs and I want to die")]
    [InlineData("she said she wants to kill herself")]
    public async Task Danger_is_heard_whoever_the_questions_are_for(string said)
    {
        var talk = new TestConversation();
        await talk.SaysAsync("I'm asking for my daughter");
        await talk.SaysAsync(said);

        Assert.Equal("safety", TestConversation.KindOf(Assert.Single(talk.Replies)));
    }

    [Theory]
    [InlineData("I earn 90k and she thinks that's normal", "90,000")]
    [InlineData("I worked in a hospital for 20 years and would not wish it on anyone", "hospital")]
    [InlineData("i earned 30 an hour at her age", "62,400")]
    [InlineData("I love computers", "computers and software")]
    [InlineData("my knees are gone but she is healthy", "no standing")]
    public async Task What_the_writer_says_of_themselves_is_not_noted_for_her(string said, string value)
    {
        var talk = new TestConversation();
        await talk.SaysAsync("I'm asking for my daughter");
        await talk.SaysAsync(said);
        await talk.SaysAsync("what do you know about her?");

        Assert.DoesNotContain(value, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "asking for my son", "i like plants, but he likes computers", "computers and software")]
    [InlineData("en-US", "asking for my son", "I think he likes computers", "computers and software")]
    [InlineData("es-MX", "pregunto por mi hijo", "a mí me gustan las plantas, pero a él le gustan las compus", "computadoras")]
    public async Task What_is_said_of_him_beside_it_is(string locale, string asks, string said, string noted)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(asks);
        await talk.SaysAsync("skip");
        await talk.SaysAsync(said);

        Assert.Contains(noted, talk.Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "my mom says i should study this and i don't know what to study")]
    [InlineData("es-MX", "no sé qué estudiar y mi mamá me presiona")]
    public async Task Whom_somebody_only_feels_pressed_by_is_not_asked_for(string locale, string text)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.DoesNotContain(locale == "es-MX" ? "tu mamá" : "your mother", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_over_turns_to_the_writer()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("I'm asking for my husband, he has a GED", "start over", "yes");

        Assert.Contains("What is the highest education you have finished?", talk.Text, StringComparison.Ordinal);
    }
}
