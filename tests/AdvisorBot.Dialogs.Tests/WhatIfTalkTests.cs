namespace AdvisorBot.Dialogs.Tests;

/// <summary>Trying out other answers, turn by turn on the shipped knowledge; nothing that is tried out may be kept.</summary>
public sealed class WhatIfTalkTests
{
    private const string KeptAsTheyAre = "Your own answers stay as they are";

    [Theory]
    [InlineData("what if I had a bachelor's?", "education: bachelor's degree")]
    [InlineData("What if I only had a year?", "time until your first job: 1 year")]
    [InlineData("what if i only had 6 months", "time until your first job: 6 months")]
    [InlineData("what if I had 2 years", "time until your first job: 2 years")]
    [InlineData("if I could spend 5000", "money for school: up to $5,000")]
    [InlineData("say I could spend 10000 on tuition", "money for school: up to $10,000")]
    [InlineData("say I didn't mind patients", "contact with patients: patients or not, either way")]
    [InlineData("what if I never wanted to see patients", "contact with patients: never with patients")]
    [InlineData("suppose I had three years", "time until your first job: 3 years")]
    [InlineData("what if remote was a must", "working from home: from home is a must")]
    [InlineData("what if I didn't need remote", "working from home: from home or not, either way")]
    [InlineData("what if I wanted to lead people", "leading people: would like to lead people")]
    [InlineData("What if I needed at least $80,000?", "pay you hope for: $80,000 a year")]
    [InlineData("what if pay didn't matter", "pay you hope for: pay doesn't decide")]
    [InlineData("what would change if I got my bachelor's", "education: bachelor's degree")]
    [InlineData("would a master's change the ranking?", "education: master's degree")]
    [InlineData("what if I only worked part time", "hours: part time")]
    [InlineData("what if I was a nurse", "work so far: nursing")]
    [InlineData("what if I loved puzzles", "finding things out")]
    [InlineData("imagine I had a bachelor's degree", "education: bachelor's degree")]
    [InlineData("hypothetically, if I had a bachelor's", "education: bachelor's degree")]
    [InlineData("what if I hated computers", "not computers")]
    [InlineData("what if i had a bachelors", "education: bachelor's degree")]
    public async Task What_I_try_out_is_ranked_and_my_answers_stay(string words, string tried)
    {
        var talk = await AdvisedAsync();
        var known = await talk.SaysAsync("what do you know about me?");

        var reply = await talk.SaysAsync(words);

        Assert.Contains("Trying it out with", reply, StringComparison.Ordinal);
        Assert.Contains(tried, reply, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(KeptAsTheyAre, reply, StringComparison.Ordinal);
        Assert.Single(talk.Replies);
        Assert.Equal(known, await talk.SaysAsync("what do you know about me?"));
    }

    [Fact]
    public async Task Two_answers_can_be_tried_out_at_once()
    {
        var talk = await AdvisedAsync();
        var reply = await talk.SaysAsync("what if I wanted to lead people and had a master's");

        Assert.Contains("education: master's degree", reply, StringComparison.Ordinal);
        Assert.Contains("leading people: would like to lead people", reply, StringComparison.Ordinal);
        Assert.Single(talk.Replies);
    }

    [Fact]
    public async Task A_question_beside_it_is_answered_too()
    {
        var talk = await AdvisedAsync();
        await talk.SaysAsync("What if I had a bachelor's? And how much do medical coders earn?");

        Assert.Contains("education: bachelor's degree", talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("$51,140", talk.Replies[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_middle_of_the_interview_the_same_question_comes_again()
    {
        var talk = await new TestConversation().InInterviewAsync("associate");
        var question = talk.Last.Text;

        await talk.SaysAsync("what if I had a bachelor's?");

        Assert.Equal(2, talk.Replies.Count);
        Assert.Contains("Trying it out", talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(question, talk.Last.Text);
    }

    [Fact]
    public async Task Without_any_answer_there_is_nothing_to_try_out()
    {
        var talk = new TestConversation();

        Assert.Contains("haven't ranked", await talk.SaysAsync("what if I had a bachelor's?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_my_answer_already_moves_nothing()
    {
        var talk = await AdvisedAsync();

        Assert.Contains("your answer already", await talk.SaysAsync("what if I had an associate degree?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_is_no_hypothesis()
    {
        var talk = await AdvisedAsync();
        await talk.SaysAsync("I finished my bachelor's degree last year");

        Assert.Contains("Got it", talk.Text, StringComparison.Ordinal);
        Assert.Contains("bachelor's degree", await talk.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why not medical secretary?")]
    [InlineData("why isn't medical secretary on my list")]
    [InlineData("why didn't you recommend medical secretary?")]
    [InlineData("what speaks against medical secretary for me")]
    [InlineData("how come medical secretary is not first?")]
    [InlineData("what's wrong with medical secretary for me?")]
    public async Task Why_not_says_what_stands_against_it_and_what_would_put_it_first(string words)
    {
        var reply = await (await AdvisedAsync()).SaysAsync(words);

        Assert.Contains("Medical secretary", reply, StringComparison.Ordinal);
        Assert.Contains("Against: ", reply, StringComparison.Ordinal);
        Assert.Contains("medical secretary first", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what would put medical transcriptionist first?")]
    [InlineData("what would it take for medical transcriptionist to be first?")]
    [InlineData("what has to change for medical transcriptionist to come first")]
    [InlineData("what would make medical transcriptionist my best match")]
    [InlineData("how could medical transcriptionist become my first match?")]
    public async Task What_would_put_a_career_first_names_answers(string words)
    {
        var reply = await (await AdvisedAsync()).SaysAsync(words);

        Assert.Contains("together would put medical transcriptionist first", reply, StringComparison.Ordinal);
        Assert.Contains("\n- ", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_not_of_a_career_that_is_not_ranked_says_so()
    {
        Assert.Contains("don't rank them", await (await AdvisedAsync()).SaysAsync("why not registered nurse?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_fits_names_the_limit_and_the_smallest_change()
    {
        var talk = await new TestConversation().InterviewedAsync(new Dictionary<string, string> { ["education"] = "No diploma yet", ["time"] = "I need a job within 1 month" });

        var reply = await talk.SaysAsync("what if I had to work from home?");

        Assert.Contains("none of the careers I know would fit your limits", reply, StringComparison.Ordinal);
    }

    private static async Task<TestConversation> AdvisedAsync()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("I have an associate degree in nursing");
        await talk.SaysAsync("I love medicine and computers");
        await talk.SaysAsync("I'd love to work from home");
        await talk.SaysAsync("stop the interview");
        return talk;
    }

    [Theory]
    [InlineData("wat if i get a degree insted")]
    [InlineData("what if I got a degree instead")]
    public async Task A_degree_without_a_name_is_the_next_one(string text)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("find a career for me", "high school", "show me the list", text);

        Assert.Contains("education: associate degree", talk.Text, StringComparison.Ordinal);
        Assert.Contains("the time to get it comes on top", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_not_names_the_limit_and_everything_else_against_it()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("find a career for me", "high school", "show me the list", "I need to start within 5 months", "I don't want to lead anybody", "why not medical and health services manager then, they make bank");

        Assert.Contains("is outside what you set: a first job usually takes longer than the 5 months you have", talk.Text, StringComparison.Ordinal);
        Assert.Contains("you'd rather not lead", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_not_is_answered_for_the_career_it_asks_of()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("find a career for me", "high school", "show me the list", "Medical secretary?? Why not cancer registrar?");

        Assert.StartsWith("**Cancer registrar**", Assert.Single(talk.Replies).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("within a year")]
    [InlineData("within 5 months")]
    public async Task Words_about_the_time_agree_with_the_months_that_are_shown(string time)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("find a career for me", "high school", "order", time, "show me the list");

        // "4 to 21 months" neither comes within a year nor takes longer.
        Assert.Contains("4 to 21 months", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"usually (comes within|takes longer)[^*]*4 to 21 months", talk.Text);
    }

    [Fact]
    public async Task Careers_are_compared_by_their_numbers_and_the_first_two_are_those_of_the_ranking()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("find a career for me", "high school", "order", "show me the list", "compare number 1 and 3");
        Assert.Contains("medical secretary and medical records specialist compare", talk.Text, StringComparison.Ordinal);

        await talk.SaysAsync("compare the first two");
        Assert.Contains("medical secretary and medical coder compare", talk.Text, StringComparison.Ordinal);
    }
}
