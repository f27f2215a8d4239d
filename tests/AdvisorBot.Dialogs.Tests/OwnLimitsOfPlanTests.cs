namespace AdvisorBot.Dialogs.Tests;

/// <summary>A plan says plainly what of the person's own time, money and schooling it does not meet.</summary>
public sealed class OwnLimitsOfPlanTests
{
    [Theory]
    [InlineData("en-US", "I have a bachelor's degree in business", "make me a plan for medical coder", "1. ☐ School: certificate, 4 to 12 months\n")]
    [InlineData("es-MX", "tengo una licenciatura en negocios", "hazme un plan para codificador médico", "1. ☐ Escuela: certificado, de 4 a 12 meses\n")]
    public async Task A_degree_in_another_field_leaves_no_coding_course_out(string locale, string told, string asks, string step)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(told);
        await talk.SaysAsync(asks);

        Assert.Contains(step, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_takes_longer_than_there_is_time_says_so()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("I have a GED and I need a job within 6 months");
        await talk.SaysAsync("make me a plan for medical coder. i can only study 6 hours a week");

        Assert.Contains("Said plainly", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_beside_the_wish_for_a_plan_is_answered_too()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("I have a GED");
        await talk.SaysAsync("make me a plan for medical coder then. and is 2500 enough for all of it?");

        Assert.Contains("Your plan: medical coder", talk.Text, StringComparison.Ordinal);
        Assert.Contains("what is still open in your plan comes to", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_for_somebody_else_speaks_of_them()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("I'm asking for my daughter. She has a GED");
        await talk.SaysAsync("make her a plan for medical coder");

        Assert.Contains("Plan for your daughter: medical coder", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Your plan", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "I have a GED", "make me a plan for medical coder, by the calendar please", "begin in September 2026", "between January 2027 and September 2027")]
    [InlineData("es-MX", "tengo el GED", "hazme un plan para codificador médico, con fechas", "empiezas en septiembre de 2026", "entre enero de 2027 y septiembre de 2027")]
    public async Task A_plan_by_the_calendar_names_months(string locale, string told, string asks, string begins, string school)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(told);
        await talk.SaysAsync(asks);

        Assert.Contains(begins, talk.Text, StringComparison.Ordinal);
        Assert.Contains(school, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "I have a GED", "make me a plan for medical coder. im so scared of the exam though", "how do I get over exam nerves")]
    [InlineData("es-MX", "tengo el GED", "hazme un plan para codificador médico, aunque siempre dejo todo a medias", "pasos cortos")]
    public async Task A_worry_told_beside_it_gets_a_word(string locale, string told, string asks, string word)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(told);
        await talk.SaysAsync(asks);

        Assert.Contains(word, talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not sure I understood", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schooling_that_may_be_left_out_is_counted_both_ways()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("I have a bachelor's degree and I need a job within a year");
        await talk.SaysAsync("make me a plan for medical coder");

        Assert.Contains("which may be longer than the 1 year you gave me", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worry_told_of_the_plan_later_gets_its_word_too()
    {
        var talk = new TestConversation { Locale = "es-MX" };
        await talk.SaysAsync("tengo el GED, hazme un plan para secretario médico");
        await talk.SaysAsync("no sé si voy a poder");

        Assert.Contains("probar una tarea", talk.Text, StringComparison.Ordinal);
    }
}
