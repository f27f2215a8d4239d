namespace AdvisorBot.Dialogs.Tests;

/// <summary>A few words about the answer just given get something new, or the word that this is all.</summary>
public sealed class FollowUpTests
{
    [Theory]
    [InlineData("what does a release of information specialist do", "is it stressful?", "how come")]
    [InlineData("what does a cancer registrar do", "sounds boring", "is that different in a hospital?", "hmm how so")]
    [InlineData("how do people get a first job in release of information", "in a rural area?", "which ones", "such as", "for example")]
    [InlineData("¿cómo consigo mi primer empleo de codificador?", "¿y en una ciudad pequeña?", "eso ya me lo dijiste", "¿como cuáles?")]
    [InlineData("is it hard to find a job as a coder", "and in a hospital without experience?", "how come")]
    public async Task The_same_answer_is_not_told_twice(params string[] texts)
    {
        var talk = new TestConversation();
        var before = "";
        foreach (var text in texts)
        {
            var now = await talk.SaysAsync(text);
            Assert.NotEqual(before, now);
            before = now;
        }
    }

    [Theory]
    [InlineData("do i need to be good at math", "math")]
    [InlineData("is there a lot of typing", "type fast")]
    public async Task A_question_with_one_answer_for_both_is_not_answered_by_the_comparison(string said, string heard)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("coder vs registrar", said);

        Assert.DoesNotContain("compare:", talk.Text, StringComparison.Ordinal);
        Assert.Contains(heard, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Side_by_side_stands_what_was_asked_and_not_what_the_topic_begins_with()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("coder vs registrar", "are they on call");

        Assert.Contains("Medical coders seldom work nights or on call", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_one_is_the_career_talked_of_before()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("what does a medical coder do", "is it hard?", "and a registrar?", "what about the other one");

        Assert.Contains("coders", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worry_is_no_question_about_the_career_told_last()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("what does a medical coder do", "i think i may have chosen wrong");

        Assert.DoesNotContain("Medical coding suits", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_for_a_reason_that_nobody_checked_is_told_so_and_what_else_is_known()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("how does a medical coder find a first job", "in a tiny village?");

        Assert.StartsWith("I have nothing checked on exactly that. What else I know about the first job", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_comes_back_to_the_answer_hears_it_again_with_more()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("how much does a medical coder earn?", "so does everybody earn that?");

        Assert.StartsWith("It depends. As I said:", talk.Text, StringComparison.Ordinal);
        Assert.Contains("$51,140", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_question_is_answered_as_often_as_it_is_asked()
    {
        var talk = new TestConversation();
        var first = await talk.SaysAllAsync("hi", "how much does a medical coder earn?");

        Assert.Equal(first, await talk.SaysAsync("how much does a medical coder earn?"));
    }

    [Theory]
    [InlineData("how much does a medical coder earn?", "per hour?", "$24.59 an hour", "2,080 hours")]
    [InlineData("how much does a medical coder earn?", "ok and how much is that a month", "$4,262 a month", "divided by 12")]
    [InlineData("how much does a medical coder earn?", "is that per year?", "for a whole year", "May 2025")]
    [InlineData("how much does a medical coder earn?", "is that before taxes?", "before taxes", "without benefits")]
    [InlineData("¿cuánto gana un codificador médico?", "¿al mes?", "$4,262 al mes", "entre 12")]
    [InlineData("¿cuánto gana un codificador médico?", "¿eso es antes de impuestos?", "antes de impuestos", "mediana")]
    public async Task Pay_just_told_is_explained(string asked, string then, string says, string why)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(asked, then);

        Assert.Contains(says, talk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(why, talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Pay_by_the_hour_is_that_of_the_career_whatever_figures_were_told_last()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("how much does a cancer registrar earn?", "how come so little?", "per hour?");

        Assert.Contains("$32.70 an hour", talk.Text, StringComparison.Ordinal);
        Assert.Contains("$68,020", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_to_choose_an_exam_hears_who_may_sit_it()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("RHIT or RHIA?", "which one should I get?");

        Assert.StartsWith("Which is better depends on which exam is open to you", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**Who may sit the exam**", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_pay_is_low_is_answered_with_what_it_depends_on()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("how much does a medical coder earn?", "why so low?");

        Assert.StartsWith("Pay depends on location, specialization and experience", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_what_was_named_hears_what_comes_next()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("what education does a cancer registrar need?", "I already have that");

        Assert.StartsWith("Good, then that is behind you.", talk.Text, StringComparison.Ordinal);
        Assert.Contains("ODS", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("you already said that")]
    [InlineData("such as?")]
    public async Task More_of_the_last_answer_is_something_new(string text)
    {
        var talk = new TestConversation();
        var before = await talk.SaysAllAsync("hi", "can coders work from home?");
        await talk.SaysAsync(text);

        Assert.DoesNotContain(before.Split('\n')[0], talk.Text, StringComparison.Ordinal);
        Assert.Contains("medical coders", talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("which one is harder?", "Job satisfaction")]
    [InlineData("which has better hours?", "Working hours")]
    [InlineData("which one is less boring?", "Job satisfaction")]
    public async Task What_nobody_measured_is_set_side_by_side_by_what_tells_most(string text, string row)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("medical coder or cancer registrar?", text);

        Assert.Contains($"**{row}**", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("**Pay**", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("medical coder or cancer registrar?", "which one should I pick?", "Which is better depends on what counts for you", "Cancer registrars have the higher median")]
    [InlineData("¿codificador médico o registrador de cáncer?", "¿cuál conviene más?", "Cuál conviene más depende de lo que te importa", "más rápido")]
    public async Task Who_has_to_choose_hears_who_is_ahead_in_what(string compared, string text, string opens, string says)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(compared, text);

        Assert.StartsWith(opens, talk.Text, StringComparison.Ordinal);
        Assert.Contains(says, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Careers_that_are_not_ranked_are_compared_by_pay_too()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("medical biller vs medical coder");

        Assert.Contains("**Pay**", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**Working hours**", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RHIT or RHIA?", "which is cheaper?", "**Cost**")]
    [InlineData("RHIT or RHIA?", "which one takes longer?", "RHIA takes as long as a bachelor's")]
    [InlineData("medical coder or medical secretary?", "which one deals with patients more?", "have more to do with patients|have most to do with patients")]
    public async Task Which_one_means_those_just_set_side_by_side(string compared, string text, string says)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(compared, text);

        Assert.Contains(says.Split('|'), phrase => talk.Text.Contains(phrase, StringComparison.Ordinal));
        Assert.DoesNotContain("managers", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can medical coders work from home?", "right away?", "Good!")]
    [InlineData("¿los codificadores médicos pueden trabajar desde casa?", "¿desde el principio?", "Empecemos desde cero")]
    public async Task A_question_under_a_condition_is_no_command(string asked, string then, string not)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(asked, then);

        Assert.DoesNotContain(not, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how much does a cancer registrar earn?", "what about in a rural area", "no checked figures for a rural area", "$68,020")]
    [InlineData("¿cuánto gana un registrador de cáncer?", "¿y en un pueblo chico?", "solo de un pueblo chico", "$68,020")]
    public async Task A_place_without_figures_is_named(string asked, string then, string says, string figure)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(asked, then);

        Assert.Contains(says, talk.Text, StringComparison.Ordinal);
        Assert.Contains(figure, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how much does a medical coder earn?", "no I meant the cancer registrar", "$68,020")]
    [InlineData("¿cuánto gana un codificador médico?", "no, me refería al registrador de cáncer", "$68,020")]
    public async Task The_subject_can_be_put_right(string asked, string then, string figure)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(asked, then);

        Assert.Contains(figure, talk.Text, StringComparison.Ordinal);
    }
}
