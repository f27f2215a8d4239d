namespace AdvisorBot.Dialogs.Tests;

/// <summary>Corrections of an answer other than the open one: they change that answer, and the open question stays open.</summary>
public sealed class CorrectionTests
{
    private const string Profile = "what do you know about me?";

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["education"] = "high school",
        ["field"] = "skip",
        ["experience"] = "front desk",
        ["interests"] = "1, 2",
        ["time"] = "within a year",
        ["budget"] = "up to $2,000",
        ["workplace"] = "a hospital",
        ["remote"] = "it's a must",
        ["hours"] = "full time",
        ["patient-contact"] = "3",
        ["pay"] = "$50,000",
        ["lead"] = "3",
    };

    [Theory]
    [InlineData("id lead, u wrote not", "Changed: would like to lead people.")]
    [InlineData("you have me as not leading, wrong, I want to lead", "Changed: would like to lead people.")]
    [InlineData("the money is 3000 not 2000. and I'd lead maybe someday", "Changed: up to $3,000 for school in all; may want to lead one day.")]
    [InlineData("change home to no preference", "Changed: from home or not, either way.")]
    [InlineData("please change the patients to never", "Changed: never with patients.")]
    [InlineData("remote should be nice to have, and pay is 60k", "Changed: from home would be nice; $60,000 a year.")]
    [InlineData("u got order wrong i luv order", "Changed: order, detail and clear rules")]
    [InlineData("no I never finished high school", "Changed: no diploma yet.")]
    [InlineData("can you make the budget 4000 and the lead a yes", "Changed: up to $4,000 for school in all; would like to lead people.")]
    [InlineData("not full remote, hybrid is ok", "Changed: from home would be nice.")]
    [InlineData("hang on, you got my pay wrong. it should be 65k", "Changed: $65,000 a year.")]
    [InlineData("my budget is 5 thousand", "Changed: up to $5,000 for school in all.")]
    public async Task At_the_summary_a_correction_changes_its_answer_and_the_summary_comes_again(string said, string told)
    {
        var talk = await UpToAsync(null);
        await talk.SaysAsync(said);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
        Assert.True(talk.AsksToConfirm, talk.Text);
    }

    [Theory]
    [InlineData("home is ok not required. fix that and go", "from home would be nice")]
    [InlineData("patient is never, not rather. yes rank them", "never with patients")]
    [InlineData("change hours to part time, rest is right", "part time")]
    [InlineData("i need 60k actually, then rank em", "$60,000 a year")]
    public async Task At_the_summary_a_correction_that_asks_for_the_ranking_is_followed_by_it(string said, string told)
    {
        var talk = await UpToAsync(null);
        await talk.SaysAsync(said);

        Assert.Contains(told, talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
    }

    [Theory]
    [InlineData("rank em")]
    [InlineData("ok show me")]
    [InlineData("yep go")]
    public async Task At_the_summary_the_ranking_can_be_asked_for_in_many_words(string said)
    {
        var talk = await UpToAsync(null);
        await talk.SaysAsync(said);

        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
    }

    [Theory]
    [InlineData("lead", "no i DO like order i ment", "Changed: order, detail and clear rules and finding things out.")]
    [InlineData("lead", "no thats backwards, I DO like the puzzles and order. its the talking all day I dont want", "not having people around")]
    [InlineData("lead", "no its 3 thousand total, 2 from work and 1 from me", "Changed: up to $3,000 for school in all.")]
    [InlineData("lead", "wait i said 18 months", "Changed: 18 months.")]
    [InlineData("budget", "36 is what i make NOW. i want 50 or better", "Changed: $50,000 a year.")]
    [InlineData("patient-contact", "and idc about home or not", "Changed: from home or not, either way.")]
    [InlineData("pay", "Computers are fine by the way", "computers and software")]
    [InlineData("patient-contact", "computers are fine!! its phones im sick of", "computers and software")]
    [InlineData("lead", "no sorry, two years not one", "Changed: 2 years.")]
    [InlineData("pay", "no i dont have a diploma yet im in 11th", "Taken out: high school diploma.")]
    public async Task While_another_question_is_open_it_stays_open(string slot, string said, string told)
    {
        var talk = await UpToAsync(slot);
        var open = talk.Last.Text;
        await talk.SaysAsync(said);

        Assert.Contains(told, talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(open, talk.Last.Text);
    }

    [Theory]
    [InlineData("I never said pay doesn't decide", "Taken out: pay doesn't decide.")]
    [InlineData("please remove puzzles, I never said that", "Taken out: finding things out.")]
    [InlineData("take the hospital out", "Taken out: hospital.")]
    public async Task What_was_never_said_is_taken_out(string said, string told)
    {
        var talk = await UpToAsync(null, ("pay", "6"), ("workplace", "a hospital"));
        if (said.Contains("hospital", StringComparison.Ordinal))
        {
            await talk.SaysAsync("I want to work in a hospital");
        }

        await talk.SaysAsync(said);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("you put finding things out again. remove that")]
    [InlineData("where did finding things out come from")]
    [InlineData("no not puzzles")]
    [InlineData("I never sed nothing about puzzles")]
    public async Task A_removal_takes_out_and_never_adds(string said)
    {
        var talk = await UpToAsync("time");
        await talk.SaysAsync(said);

        Assert.Contains("Taken out: finding things out.", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("finding things out", await talk.SaysAsync(Profile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where do you get 1 year from? I said nothing about a year", "Time until")]
    [InlineData("you put computers again. remove that", "computers")]
    public async Task What_is_taken_back_and_was_not_noted_is_not_noted_now(string said, string wrong)
    {
        var talk = await UpToAsync("time");
        await talk.SaysAsync(said);

        Assert.DoesNotContain(wrong, await talk.SaysAsync(Profile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_name_of_an_answer_to_change_asks_for_the_new_one()
    {
        var talk = await UpToAsync("time");
        await talk.SaysAsync("change my interests");

        Assert.Contains("What do you enjoy", talk.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Changed:", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_deleting_something_takes_nothing_out()
    {
        var talk = await UpToAsync("time");
        await talk.SaysAsync("what if I delete the order by mistake, is that bad?");

        Assert.DoesNotContain("Taken out", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_was_never_said_is_taken_out_and_told()
    {
        var talk = await UpToAsync(null, ("pay", "6"), ("workplace", "a hospital"));
        await talk.SaysAsync("I want to work in a hospital");
        var text = await talk.SaysAsync("I never said pay doesn't decide. take the hospital out");

        Assert.Contains("Taken out: pay doesn't decide.", text, StringComparison.Ordinal);
        Assert.Contains("Taken out: hospital.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_interest_is_taken_out_and_nothing_else_is_deleted()
    {
        var talk = await UpToAsync("time", ("interests", "starting soon and order"));
        await talk.SaysAsync("I am not in a hurry. Please remove \"starting soon\", I never said that.");

        Assert.Contains("Taken out: starting soon.", talk.Text, StringComparison.Ordinal);
        var known = await talk.SaysAsync(Profile);
        Assert.Contains("order, detail and clear rules", known, StringComparison.Ordinal);
        Assert.Contains("no hurry", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_never_noted_deletes_nothing()
    {
        var talk = await UpToAsync(null);
        await talk.SaysAsync("yes");
        await talk.SaysAsync("Please remove \"starting soon\", I never said that.");

        Assert.Contains("Interests: order", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time", "2 years because i work nights", "Got it: 2 years")]
    [InlineData("time", "my hours are crazy so maybe 2 years", "2 years")]
    [InlineData("lead", "not at home lol but at work yes", "lead")]
    [InlineData("pay", "i said i have kids so at least 60k", "$60,000 a year")]
    public async Task What_answers_the_open_question_is_taken_as_its_answer(string slot, string said, string told)
    {
        var talk = await UpToAsync(slot);
        await talk.SaysAsync(said);

        Assert.Contains(told, talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.NotEqual(slot, talk.AskedSlot);
    }

    [Theory]
    [InlineData("time", "i like computers more than people", "computers")]
    [InlineData("time", "i was a nurse for ten years", "nursing")]
    [InlineData("patient-contact", "maybe 2000 dollars for school at most", "2,000")]
    [InlineData("remote", "i dont want to be anyones boss", "lead")]
    public async Task What_answers_another_question_is_noted_there_and_the_open_one_asked_again(string slot, string said, string told)
    {
        var talk = await UpToAsync(slot);
        await talk.SaysAsync(said);

        Assert.Contains(told, talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(slot, talk.AskedSlot);
    }

    [Fact]
    public async Task Five_hundred_dollars_are_no_pay_of_five_hundred_thousand()
    {
        var talk = await UpToAsync("pay");
        await talk.SaysAsync("i have like 500 bucks");

        Assert.DoesNotContain("500,000", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_of_the_plan_is_no_answer_of_the_interview()
    {
        var talk = await UpToAsync(null);
        await talk.SaysAllAsync("yes", "make me a plan for the first one", "remove step 1");

        Assert.DoesNotContain("Taken out", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_explains_the_answer_corrects_nothing()
    {
        var talk = await UpToAsync("lead");
        await talk.SaysAsync("no i'd rather code");

        Assert.Contains("Got it: would rather not lead.", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_beside_a_correction_is_answered_too()
    {
        var talk = await UpToAsync(null);
        await talk.SaysAsync("change home to nice to have and what does a coder make");

        Assert.Contains("Changed: from home would be nice.", talk.Text, StringComparison.Ordinal);
        Assert.Contains("answer", talk.Replies.Select(TestConversation.KindOf));
        Assert.True(talk.AsksToConfirm);
    }

    [Theory]
    [InlineData("I didn't say that")]
    [InlineData("huh? that's not what i said")]
    [InlineData("take that out pls")]
    [InlineData("wait what?? i never said that")]
    public async Task What_was_noted_last_is_taken_out_when_it_is_denied(string said)
    {
        var talk = await UpToAsync("time");
        await talk.SaysAsync("a year");
        await talk.SaysAsync(said);

        Assert.Contains("Taken out: 1 year.", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_out_is_not_noted_again_by_the_same_message()
    {
        var talk = await UpToAsync("time", ("interests", "I hate puzzles"));
        await talk.SaysAsync("no i never said i dont like finding things out. i said im bad at math");

        Assert.Contains("Taken out: not finding things out.", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Changed", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_answers_are_taken_out_together()
    {
        var talk = await UpToAsync(null);
        await talk.SaysAsync("remove the pay and the patients");

        Assert.Contains("$50,000", talk.Text, StringComparison.Ordinal);
        Assert.Contains("patients", talk.Replies[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Changed", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pay", "the pay is important for me")]
    [InlineData("pay", "money matters, i have two kids")]
    [InlineData("patient-contact", "the pay is important for me")]
    public async Task Who_says_that_pay_counts_picks_no_option_with_it(string slot, string said)
    {
        var talk = await UpToAsync(slot);
        await talk.SaysAsync(said);

        Assert.DoesNotContain("Got it:", talk.Text, StringComparison.Ordinal);
        Assert.Equal(slot, talk.AskedSlot);
    }

    [Fact]
    public async Task A_degree_that_is_denied_is_asked_for_again()
    {
        var talk = await UpToAsync("time", ("education", "a bachelor's"));
        await talk.SaysAsync("i don't have a bachelors");

        Assert.Contains("Taken out: bachelor's degree.", talk.Text, StringComparison.Ordinal);
        Assert.Equal("education", talk.AskedSlot);
    }

    [Fact]
    public async Task Of_two_levels_neither_may_be_right()
    {
        var talk = await UpToAsync("time", ("education", "a bachelor's"));
        await talk.SaysAllAsync("my highest is high school", "neither, i'm still in high school");

        Assert.Contains("Got it: no diploma yet.", talk.Text, StringComparison.Ordinal);
        Assert.Equal("time", talk.AskedSlot);
    }

    [Fact]
    public async Task What_was_never_noted_is_not_taken_for_an_answer()
    {
        var talk = await UpToAsync("lead");
        var open = talk.Last.Text;
        await talk.SaysAsync("Please remove 'starting soon', I never said that");

        Assert.Contains("This is what I know about you", talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(open, talk.Last.Text);
        Assert.DoesNotContain("Leading people", await talk.SaysAsync(Profile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_asked_back_about_when_it_is_not_said()
    {
        var talk = await UpToAsync(null);
        await talk.SaysAsync("no thats wrong");

        Assert.Contains("Which answer should we change?", talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_ranking_a_correction_changes_its_own_answer_and_ranks_again()
    {
        var talk = await UpToAsync(null, ("pay", "6"));
        await talk.SaysAsync("yes");
        await talk.SaysAsync("not pay. school money, up to three thousand");
        Assert.Contains("Changed: up to $3,000 for school in all.", talk.Replies[0].Text, StringComparison.Ordinal);

        await talk.SaysAsync("i never said pay doesnt decide, i need 45");
        Assert.Contains("Changed: $45,000 a year.", talk.Text, StringComparison.Ordinal);
        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
    }

    [Fact]
    public async Task A_doubted_answer_is_taken_out_and_asked_anew()
    {
        var talk = await UpToAsync(null, ("remote", "4"));
        await talk.SaysAsync("yes");
        await talk.SaysAsync("why does it think i dont want remote");

        Assert.Contains("Taken out: not from home.", talk.Text, StringComparison.Ordinal);
        Assert.Equal("remote", talk.AskedSlot);
    }

    [Theory]
    [InlineData("no questions pls, just answer that one")]
    [InlineData("i dont want the quiz")]
    public async Task Whoever_wants_no_questions_is_asked_none(string said)
    {
        var talk = await UpToAsync("time");
        await talk.SaysAsync(said);

        Assert.Null(talk.AskedSlot);
        Assert.Contains("I've stopped the questions", talk.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cambia casa a no me importa", "Cambiado: ")]
    [InlineData("nunca dije que quiero trabajar en casa", "Lo quité: ")]
    public async Task Corrections_are_understood_in_Spanish(string said, string told)
    {
        var talk = new TestConversation { Locale = "es-US" };
        await talk.SaysAsync("encuentra una carrera para mí");
        await AnswerAsync(talk, null, Answers.ToDictionary(answer => answer.Key, answer => answer.Key switch { "remote" => "1", "education" => "2", "interests" => "1", _ => "saltar" }));
        await talk.SaysAsync(said);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
    }

    /// <summary>The interview up to the question of a slot, or to the summary.</summary>
    private static async Task<TestConversation> UpToAsync(string? slot, params (string Slot, string Answer)[] others)
    {
        var talk = await new TestConversation().InInterviewAsync();
        await AnswerAsync(talk, slot, Answers.ToDictionary(answer => answer.Key, answer => others.FirstOrDefault(other => other.Slot == answer.Key).Answer ?? answer.Value));
        return talk;
    }

    private static async Task AnswerAsync(TestConversation talk, string? slot, Dictionary<string, string> answers)
    {
        while (talk.AskedSlot is { } asked && asked != slot)
        {
            await talk.SaysAsync(answers[asked]);
        }

        Assert.True(slot is null ? talk.AsksToConfirm : talk.AskedSlot == slot, talk.Last.Text);
    }
}
