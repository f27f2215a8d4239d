namespace AdvisorBot.Dialogs.Tests;

/// <summary>People who are in the field already, who are in a hurry, or who want to stop for now.</summary>
public sealed class WhereIStandTests
{
    [Theory]
    [InlineData("I'm already a medical secretary, what is next for me?", "Medical secretaries move up")]
    [InlineData("I'm already a coder, what's the next step for me?", "harder coding")]
    [InlineData("I've been billing for 6 years, how do I move up to coding?", "The way to medical coder")]
    public async Task Whoever_does_the_work_already_hears_what_comes_after_it(string text, string told)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(text);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "lost my job, help me find something quick i can start fast", "quickest to get into")]
    [InlineData("es-MX", "necesito trabajo rápido, ¿qué hay?", "El camino más rápido")]
    public async Task Whoever_is_in_a_hurry_hears_the_quick_entries_first(string locale, string text, string told)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_pay_in_the_field_is_told_by_the_lowest_paid_tenth()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("what is the starting pay in health information?");

        Assert.Contains("lowest-paid tenth", talk.Text, StringComparison.Ordinal);
        Assert.Contains("$37,000", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "not now", "stopped the questions")]
    [InlineData("en-US", "ok, later", "stopped the questions")]
    [InlineData("es-MX", "ahora no", "ya no pregunto más")]
    public async Task Not_now_puts_the_questions_off(string locale, string text, string told)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.InInterviewAsync("high school");
        await talk.SaysAsync(text);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
        Assert.Null(talk.AskedSlot);
    }

    [Theory]
    [InlineData("en-US", "what have you noted about me so far?", "high school diploma")]
    [InlineData("es-MX", "¿qué tiene anotado hasta ahora?", "Esto es lo que sé de ti")]
    public async Task What_is_noted_is_shown_and_no_ranking(string locale, string text, string told)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.InInterviewAsync("high school");
        await talk.SaysAsync(text);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("**Medical", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hesitant_words_choose_what_was_offered()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("are handwritten charts still around");
        await talk.SaysAsync("skills i guess");

        Assert.Contains("qualities", talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_demonstration_names_no_address_that_nobody_reads()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("talk to a person");

        Assert.Contains("counselor's office", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.edu", talk.Text, StringComparison.Ordinal);
    }
}
