namespace AdvisorBot.Dialogs.Tests;

/// <summary>An order of careers under a condition, and what is open to somebody with some schooling.</summary>
public sealed class AskedUnderLimitsTests
{
    [Theory]
    [InlineData("which pays most w/o degree", "medical records specialists and medical coders have the highest pay")]
    [InlineData("best paying that does not need a degree", "medical records specialists and medical coders have the highest pay")]
    [InlineData("highest paying job if i only have a ged", "medical secretaries have the highest pay")]
    [InlineData("i only have a ged. what pays the best", "medical secretaries have the highest pay")]
    [InlineData("what pays best w an associates", "health information technologists and cancer registrars have the highest pay")]
    [InlineData("fastest growing without a bachelors", "health information technologists and cancer registrars are projected to grow fastest")]
    [InlineData("whats the best paying job u can do at home with no degree", "medical coders have the highest pay")]
    [InlineData("what pays more if all i got is a ged", "medical secretaries have the highest pay")]
    [InlineData("fastest thing i can do from my house", "medical transcriptionists are the quickest to get into")]
    [InlineData("cual es el mas rapido sin ir al college", "el camino más rápido es el de secretarios médicos")]
    [InlineData("what pays best with no diploma", "GED is the first step")]
    [InlineData("best paying part time one", "medical transcriptionists have the highest pay")]
    [InlineData("what pays the best that i can do in 6 months", "medical secretaries have the highest pay")]
    [InlineData("cual paga mas sin titulo", "el sueldo más alto es el de especialistas en registros médicos y codificadores médicos")]
    public async Task A_condition_changes_the_order_and_says_whom_it_leaves_out(string text, string first)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(text);

        Assert.Contains(first, talk.Text, StringComparison.Ordinal);
        Assert.Matches("Left out, because|Quedan fuera, porque", talk.Text);
        Assert.DoesNotContain("$123,860", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conditions_add_up_from_message_to_message()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("which pays the most");
        await talk.SaysAsync("and without a degree?");

        Assert.Contains("medical records specialists and medical coders have the highest pay", talk.Text, StringComparison.Ordinal);
        Assert.Contains("whose usual schooling is no more than this (certificate) and where working from home is not rare", await talk.SaysAsync("and from home"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_single_employers_take_less_schooling_is_said_with_the_figure()
    {
        var talk = new TestConversation();

        Assert.Contains("though more is usual: medical records specialists and medical coders: $51,140 median (BLS, May 2025)", await talk.SaysAsync("best paying with a ged"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no college", "1. Medical secretaries: $45,930")]
    [InlineData("ged", "First level, with a high school diploma")]
    [InlineData("i dont have a degree", "1. Medical records specialists and medical coders: $51,140")]
    [InlineData("associates", "1. Health information technologists and cancer registrars: $68,020")]
    [InlineData("jobs with no degree", "1. Medical records specialists and medical coders: $51,140")]
    [InlineData("whats the best job with no degree", "1. Medical records specialists and medical coders: $51,140")]
    [InlineData("sin titulo", "1. Especialistas en registros médicos y codificadores médicos: $51,140")]
    public async Task Schooling_alone_asks_what_is_open_with_it(string text, string answer)
    {
        var talk = new TestConversation();

        Assert.Contains(answer, await talk.SaysAsync(text), StringComparison.Ordinal);
        Assert.Matches("at most 8 short questions|como mucho 8 preguntas cortas", talk.Text);
    }

    [Fact]
    public async Task The_questions_begin_with_a_yes_to_their_offer()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("no degree");
        await talk.SaysAsync("yes");

        Assert.Contains("Question 1 of", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is a ged", "shows a finished high school")]
    [InlineData("how do i get a job with no degree", "credential is usually needed")]
    [InlineData("must i have a certification to work with health records?", "Certification on top of school")]
    public async Task A_word_and_the_way_there_are_still_explained(string text, string answer)
    {
        var talk = new TestConversation();

        Assert.Contains(answer, await talk.SaysAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_career_schooling_is_asked_of_that()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("what does a coder do");

        Assert.Contains("medical coding", await talk.SaysAsync("no degree?"), StringComparison.Ordinal);
    }
}
