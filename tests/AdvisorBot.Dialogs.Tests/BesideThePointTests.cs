namespace AdvisorBot.Dialogs.Tests;

/// <summary>Questions whose words are like those of others, and what is only remarked beside a question.</summary>
public sealed class BesideThePointTests
{
    [Theory]
    [InlineData("en-US", "is the pay lower if u work at home?", "some remote employers pay the same")]
    [InlineData("es-MX", "¿desde casa pagan menos?", "algunos pagan lo mismo")]
    [InlineData("es-MX", "en PR pagan lo mismo que allá afuera?", "cifras comprobadas")]
    [InlineData("es-MX", "¿esto no lo va a quitar la inteligencia artificial?", "Nadie puede asegurar")]
    [InlineData("en-US", "i make 19.50 an hr now, so anything over 20 id be happy. how much is that a year?", "$41,600 a year")]
    [InlineData("es-MX", "gano 15 la hora, ¿cuánto es al año?", "$31,200 al año")]
    [InlineData("en-US", "which test first, cpc or cca?", "Which is better depends")]
    [InlineData("es-MX", "cual examen primero, cpc o cca?", "Cuál conviene más depende")]
    public async Task The_answer_is_to_what_was_asked(string locale, string text, string told)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I like numbers. What mean privacy and law?", "you like rules of the law")]
    [InlineData("what does leading a team mean?", "in charge of other workers")]
    public async Task An_option_of_the_open_question_is_explained(string text, string meaning)
    {
        var talk = await new TestConversation().InInterviewAsync("bachelor");
        await talk.SaysAsync(text);

        Assert.Contains(meaning, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_that_a_career_breaks_is_named()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("I have a high school diploma. I want to work only from home, it's a must. what can I do?");
        await talk.SaysAsync("compare medical secretary and medical coder");
        Assert.Contains("outside a limit you set (working from home)", talk.Text, StringComparison.Ordinal);

        await talk.SaysAsync("which limit?");
        Assert.Contains("working from home is rare", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_a_career_stands_first_is_told_of_the_career_that_is_named()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("I have a high school diploma and I like numbers and no patients. what can I do?");
        await talk.SaysAsync("why is medical transcriptionist first if i said no people?");

        Assert.Contains("Medical transcriptionist stands at place ", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remark_beside_a_question_is_no_question()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("are there a lot of patients around if you're a cancer registrar? that sounds sad");

        Assert.DoesNotContain("lonel", talk.Text, StringComparison.OrdinalIgnoreCase);
    }
}
