namespace AdvisorBot.Dialogs.Tests;

/// <summary>Past work, budget, patients, hours and leading, told in one's own words.</summary>
public sealed class NewSlotAnswerTests
{
    [Theory]
    [InlineData("experience", "I was a nurse for ten years", "Work so far: nursing")]
    [InlineData("experience", "CNA", "work as a nursing assistant")]
    [InlineData("experience", "front desk and billing", "billing")]
    [InlineData("experience", "nothing yet", "no work experience yet")]
    [InlineData("budget", "about 5k", "up to $5,000")]
    [InlineData("budget", "$12,500", "up to $12,500")]
    [InlineData("budget", "nothing", "no money for school")]
    [InlineData("budget", "no", "no money for school")]
    [InlineData("budget", "I'm broke", "no money for school")]
    [InlineData("budget", "200 a month", "up to $2,400")]
    [InlineData("patient-contact", "no patients at all", "never with patients")]
    [InlineData("patient-contact", "I love working with patients", "with patients around")]
    [InlineData("patient-contact", "I'd rather not see patients", "rather not with patients")]
    [InlineData("patient-contact", "not with patients please", "rather not with patients")]
    [InlineData("patient-contact", "I don't want to work with patients", "rather not with patients")]
    [InlineData("patient-contact", "patients dont bother me", "patients or not, either way")]
    [InlineData("pay", "it doesn't matter to me", "pay doesn't decide")]
    [InlineData("pay", "52k", "$52,000 a year")]
    [InlineData("pay", "50k, no actually 55", "$55,000 a year")]
    [InlineData("pay", "70k, i have 30 employees", "$70,000 a year")]
    [InlineData("time", "48 months", "4 years")]
    [InlineData("time", "6 weeks", "2 months")]
    [InlineData("time", "two weeks", "1 month")]
    [InlineData("time", "a year... two at most", "2 years")]
    [InlineData("hours", "part time please", "part time")]
    [InlineData("hours", "evenings", "evenings or weekends")]
    [InlineData("lead", "yes", "would like to lead")]
    [InlineData("lead", "I don't want to be the boss", "would rather not lead")]
    [InlineData("lead", "maybe one day", "may want to lead")]
    public async Task An_answer_in_own_words_is_understood(string slot, string answer, string known)
    {
        var talk = await new TestConversation().InInterviewAsync("high school", $"change my {slot.Replace('-', ' ')}");
        Assert.Equal(slot, talk.AskedSlot);
        await talk.SaysAsync(answer);

        Assert.Contains(known, await talk.SaysAsync("what do you know about me?"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("pay", "more then wat my mom makes at wallmart, she maks like 31k")]
    [InlineData("time", "idk mabye aboutt foru yeers or 5")]
    [InlineData("budget", "my grama sed she wuld help w abuot 1500")]
    [InlineData("hours", "foru hrs a dayy, 3 dayys")]
    public async Task A_mistyped_answer_that_ends_in_a_number_breaks_nothing(string slot, string answer)
    {
        var talk = await new TestConversation().InInterviewAsync("high school", $"change my {slot}");
        Assert.Equal(slot, talk.AskedSlot);
        await talk.SaysAsync(answer);

        Assert.Contains("high school", await talk.SaysAsync("what do you know about me?"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("en-US", "1500 dollars", "up to $1,500 for school")]
    [InlineData("es-US", "mil dólares", "hasta $1,000 para estudiar")]
    public async Task A_small_sum_told_to_another_question_is_money_for_school_and_no_pay(string locale, string answer, string known)
    {
        var talk = await new TestConversation { Locale = locale }.InInterviewAsync("high school", "skip", "skip");
        Assert.DoesNotContain(talk.AskedSlot, (string[])["budget", "pay"]);
        await talk.SaysAsync(answer);

        Assert.All(talk.Replies, reply => Assert.NotEqual("answer", TestConversation.KindOf(reply)));
        Assert.Contains(known, talk.Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why is the first one first")]
    [InlineData("done with the first step")]
    [InlineData("make me a plan for the second one")]
    [InlineData("plan for the first")]
    public async Task A_place_named_beside_something_else_picks_no_option(string said)
    {
        var talk = await new TestConversation().InInterviewAsync("high school", "change my workplace");
        Assert.Equal("workplace", talk.AskedSlot);
        await talk.SaysAsync(said);

        Assert.DoesNotContain("Workplaces:", await talk.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the first one", "Workplaces: hospital")]
    [InlineData("i'd go with the second", "Workplaces: doctor's office")]
    [InlineData("number 2 please", "Workplaces: doctor's office")]
    public async Task A_place_alone_picks_the_option(string said, string known)
    {
        var talk = await new TestConversation().InInterviewAsync("high school", "change my workplace");
        await talk.SaysAsync(said);

        Assert.Contains(known, await talk.SaysAsync("what do you know about me?"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Money_for_school_and_pay_hoped_for_are_told_apart()
    {
        var talk = await new TestConversation().InInterviewAsync("high school", "I can spend $4,000 on school and I hope to earn $55,000 a year");
        var known = await talk.SaysAsync("what do you know about me?");

        Assert.Contains("up to $4,000 for school", known, StringComparison.Ordinal);
        Assert.Contains("$55,000 a year", known, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i want to finish a bachelors first", "bachelor")]
    [InlineData("im going to get my associates", "associate degree")]
    public async Task A_degree_that_is_only_planned_is_none(string said, string level)
    {
        var talk = await new TestConversation().InInterviewAsync();
        await talk.SaysAsync(said);

        await talk.SaysAsync("what do you know about me?");

        Assert.DoesNotContain(level, talk.Replies[0].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_diploma_that_was_reached_after_all_counts()
    {
        var talk = await new TestConversation().InInterviewAsync();
        await talk.SaysAsync("I left school in the eleventh grade, and got my equivalency in 1986");

        Assert.Contains("high school diploma", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("im really bad at spelling")]
    [InlineData("i'm not good at math at all")]
    public async Task A_weakness_is_no_dislike(string said)
    {
        var talk = await new TestConversation().InInterviewAsync("high school");
        await talk.SaysAsync(said);

        await talk.SaysAsync("what do you know about me?");

        Assert.DoesNotContain("interests", talk.Replies[0].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Somebody_who_is_back_answers_and_does_not_go_back()
    {
        var talk = await new TestConversation().InInterviewAsync("high school", "change my patient contact");
        await talk.SaysAsync("back. patients are fine but no blood");

        Assert.Contains("patients or not, either way", talk.Text, StringComparison.Ordinal);
    }
}
