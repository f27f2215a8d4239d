using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>What people meant who talked to the bot and were misread by single words.</summary>
public sealed class AskedAsPeopleDoTests
{
    [Theory]
    [InlineData("also i like to organize, you forget")]
    [InlineData("do they take it away if i forget")]
    [InlineData("why did you delete my answers?")]
    [InlineData("forget that i like computers")]
    public async Task Only_plain_words_delete(string text)
    {
        var talk = new TestConversation();
        await talk.SaysAsync("find a career that fits me");
        await talk.SaysAsync("bachelor's degree");

        Assert.DoesNotContain("I've deleted", await talk.SaysAsync(text), StringComparison.Ordinal);
        Assert.Contains("bachelor", await talk.SaysAsync("what do you know about me?"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Plain_words_delete_at_once()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("find a career that fits me");
        await talk.SaysAsync("bachelor's degree");

        Assert.Contains("I've deleted everything", await talk.SaysAsync("delete my data"), StringComparison.Ordinal);
        Assert.Contains("I know nothing about you yet", await talk.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how do I become a cancer registrar?", "The way to cancer registrar", "ODS")]
    [InlineData("first steps to become a medical coder", "The way to medical coder", "CCA")]
    public async Task How_to_become_something_is_answered_with_the_steps(string text, string way, string step)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(text);

        Assert.Contains(way, talk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(step, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task If_without_anything_to_try_out_is_a_question()
    {
        var talk = new TestConversation();

        Assert.DoesNotContain("haven't ranked", await talk.SaysAsync("if i study only at night how long does it drag on"), StringComparison.Ordinal);
        Assert.Equal("answer", TestConversation.KindOf(talk.Last));
    }

    [Theory]
    [InlineData("what do coders earn when they start out", "lowest-paid tenth", "$37,000")]
    [InlineData("entry level pay of a cancer registrar?", "lowest-paid tenth", "$39,120")]
    [InlineData("what does a beginner get as a medical secretary", "pay of beginners", "$45,930")]
    public async Task Pay_of_beginners_is_the_lower_end_or_said_to_be_unknown(string text, string says, string figure)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(text);

        Assert.Contains(says, talk.Text, StringComparison.Ordinal);
        Assert.Contains(figure, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_career_that_is_to_be_forgotten_gives_way_to_the_other()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("what does a cancer registrar do?");

        Assert.DoesNotContain("deleted", await talk.SaysAsync("forget registrars, what about coders"), StringComparison.Ordinal);
        Assert.Contains("medical-coder", TestConversation.AdvisorOf(talk.Last)["subjects"]!.Values<string>());
    }

    [Fact]
    public async Task A_long_question_with_start_over_in_it_resets_nothing()
    {
        var talk = new TestConversation();

        Assert.DoesNotContain("forgotten your earlier answers", await talk.SaysAsync("12 yrs bedside and my back is done. can my RN count for anything in coding or do i start over"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("do medical secretaries work weekends?", "Medical secretaries")]
    [InlineData("does a health services manager have to work nights", "managers")]
    public async Task A_career_has_hours_of_its_own(string text, string whose)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(text);

        Assert.Contains(whose, talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("published under", talk.Text, StringComparison.Ordinal);
        Assert.Contains("not checked against a publication", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can my husband be in the room when I code from home", "Family may be at home")]
    [InlineData("is there a quota of charts you have to hit each day", "targets for speed and accuracy")]
    [InlineData("do I need to know Epic before I apply for a records job", "a plus, not a must")]
    public async Task A_question_that_shares_no_word_with_the_answer_gets_it(string text, string answer)
    {
        var talk = new TestConversation();

        Assert.Contains(answer, await talk.SaysAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_of_two_answers_says_whom_it_is_about()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("what do registrars make and what do billers do");

        Assert.Contains("**Pay: cancer registrars**", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**Daily work: medical billers**", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circumstance_is_answered_once_for_both_halves()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("i'm deaf, could i be a coder?");

        Assert.Equal(2, talk.Text.Split("need not rule out this field").Length);
    }

    [Fact]
    public async Task What_a_story_names_is_compared_with_what_is_asked()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("my sister is a biller and she hates it, is coding any different?");

        Assert.Contains("medical biller and medical coder compare", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "need a job from home, got 2 kids, what pays ok and doesnt take 4 yrs", "health information technologists and cancer registrars have the highest pay", "from home is a must")]
    [InlineData("es-MX", "necesito trabajo desde casa, tengo 2 niños, qué paga bien y no tarda 4 años", "el sueldo más alto", "desde casa, indispensable")]
    public async Task Pay_from_home_without_long_school_is_one_list_with_figures(string locale, string text, string list, string noted)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.Contains(list, talk.Text, StringComparison.Ordinal);
        Assert.Contains("$68,020", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("123,860", talk.Text, StringComparison.Ordinal);
        Assert.Contains(noted, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "what does a medical coder do?", "ok good. how much does it cost cuz we dont have money", "$1,440", "no money for school")]
    [InlineData("es-MX", "¿qué hace un codificador médico?", "cuánto cuesta? no tenemos dinero", "AAPC", "sin dinero para estudiar")]
    public async Task Whoever_has_no_money_hears_the_cost_and_what_that_means(string locale, string before, string text, string cost, string noted)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAllAsync(before, text);

        Assert.Contains(cost, talk.Text, StringComparison.Ordinal);
        Assert.Contains("FAFSA", talk.Text, StringComparison.Ordinal);
        Assert.Contains(noted, talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doctor_from_abroad_stays_one_when_it_is_said_again()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("I am physician from abroad, MBBS, six years of practice. Which career is possible for me?", "I am a doctor. Why not cancer registrar?", "what do you know about me?");

        Assert.Contains("from abroad", talk.Text, StringComparison.Ordinal);
    }
}
