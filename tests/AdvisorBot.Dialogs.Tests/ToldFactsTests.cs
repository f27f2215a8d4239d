namespace AdvisorBot.Dialogs.Tests;

/// <summary>What people told about themselves is used: for what fits, for pay, for plans.</summary>
public sealed class ToldFactsTests
{
    private const string Profile = "what do you know about me?";

    [Theory]
    [InlineData("im an rn 12 years, burned out. what can i do", "nursing")]
    [InlineData("What can I do in this field at my age. I've got 9 yrs CNA plus 4 at a front desk and about 3000 saved", "up to $3,000")]
    [InlineData("i stock shelves at a grocery store, got my GED. what can i do in medical stuff thats not blood", "high school diploma")]
    [InlineData("41, business degree, 12 yrs in an insurance office. what would you suggest", "bachelor's degree")]
    public async Task Whoever_tells_a_story_and_asks_what_is_possible_gets_careers_before_any_question(string said, string known)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(said);

        Assert.Contains("these come first", talk.Text, StringComparison.Ordinal);
        Assert.Contains(known, talk.Text, StringComparison.Ordinal);
        Assert.Null(talk.AskedSlot);

        await talk.SaysAsync("yes");
        Assert.NotNull(talk.AskedSlot);
    }

    [Theory]
    [InlineData("would a coding job be a pay cut", "is $16,860 a year less")]
    [InlineData("does coding pay more than i make now", "is $16,860 a year less")]
    public async Task Pay_is_set_against_what_somebody_earns_now(string asked, string against)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("i make 68k now");

        Assert.Contains(against, await talk.SaysAsync(asked), StringComparison.Ordinal);
        Assert.DoesNotContain("Pay you hope for", await talk.SaysAsync(Profile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what do coders get, i make 15.50 an hr")]
    [InlineData("i get 15.50/hr rn, how much do coders make")]
    public async Task Pay_by_the_hour_is_answered_by_the_hour(string said)
    {
        var talk = new TestConversation();

        var reply = await talk.SaysAsync(said);

        Assert.Contains("$15.50 an hour", reply, StringComparison.Ordinal);
        Assert.Contains("$24.59 an hour", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("nursing", await talk.SaysAsync(Profile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can i make 60k as a coder?")]
    [InlineData("i was at the front desk 4 years")]
    [InlineData("my mom makes 31k at walmart")]
    public async Task Pay_that_is_only_asked_about_or_somebody_elses_is_not_noted(string said)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(said);

        Assert.DoesNotContain("so far ($", await talk.SaysAsync(Profile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_for_study_stretch_the_schooling_of_a_plan_and_hours_of_work_do_not()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("I have a high school diploma", "i work 25 hours a week at starbucks", "stop");
        Assert.DoesNotContain("25 hours a week", await talk.SaysAsync("make me a plan for medical coder"), StringComparison.Ordinal);

        Assert.Contains("1 to 3 years instead of 4 to 12 months", await talk.SaysAsync("i can only study 10 hours a week"), StringComparison.Ordinal);
        Assert.Contains("With your 10 hours a week", await talk.SaysAsync("make me a plan for medical coder"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_counts_the_degree_that_is_there_and_the_job_that_is_kept()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("41, business degree, 12 yrs in an insurance office. what would you suggest");

        var plan = await talk.SaysAsync("make me a plan for health services manager, evenings only, i keep my job");

        Assert.Contains("Counted from what you have: bachelor's degree", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("School: bachelor", plan, StringComparison.Ordinal);
        Assert.Contains("No schooling is left", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_told_after_a_ranking_are_answered_and_kept()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("im an rn 12 years, burned out. what can i do");

        await talk.SaysAsync("no nights please");

        Assert.Contains("You can mostly work days only", talk.Text, StringComparison.Ordinal);
        Assert.Contains("no nights", await talk.SaysAsync(Profile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_in_Spanish_counts_too()
    {
        var talk = new TestConversation { Locale = "es-US" };

        await talk.SaysAsync("tengo la prepa y gano 14 la hora en una tienda, qué puedo hacer en lo médico sin tocar pacientes");

        Assert.Contains("estas van primero", talk.Text, StringComparison.Ordinal);
        Assert.Contains("$14.00 la hora", talk.Text, StringComparison.Ordinal);
        Assert.Contains("mejor sin pacientes", talk.Text, StringComparison.Ordinal);
    }
}
