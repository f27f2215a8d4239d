namespace AdvisorBot.Dialogs.Tests;

/// <summary>What the interview does beside asking: progress, the summary, ties, impossible values, two people in one chat.</summary>
public sealed class InterviewAsideTests
{
    [Fact]
    public async Task At_most_eight_questions_are_asked_and_each_says_which_of_how_many()
    {
        var talk = await new TestConversation().InInterviewAsync();
        var asked = 0;
        var last = int.MaxValue;
        for (; talk.AskedSlot is not null; asked++)
        {
            var (number, count) = Progress(talk.Last.Text);
            Assert.Equal(asked + 1, number);
            Assert.InRange(count, number, 8);
            Assert.True(count <= last, "The interview grew longer while it went on.");
            last = count;
            await talk.SaysAsync("skip");
        }

        Assert.InRange(asked, 1, 8);
    }

    [Fact]
    public async Task What_one_message_answers_makes_the_interview_shorter()
    {
        var talk = await new TestConversation().InInterviewAsync();
        var (_, before) = Progress(talk.Last.Text);
        await talk.SaysAsync("I have a bachelor's degree in biology, I love puzzles, I want to work from home at a hospital, I have a year and hope for $60,000");

        Assert.True(Progress(talk.Last.Text).Count < before, talk.Last.Text);
    }

    [Fact]
    public async Task The_summary_is_confirmed_before_the_ranking()
    {
        var talk = await AtSummaryAsync();
        Assert.Contains("That's what I have", talk.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Associate degree", talk.Last.Text, StringComparison.OrdinalIgnoreCase);

        await talk.SaysAsync("yes");
        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
    }

    [Theory]
    [InlineData("no", "rather not with patients")]
    [InlineData("id rather not", "rather not with patients")]
    [InlineData("no. what does a medical coder earn?", "$51,140")]
    public async Task No_to_a_wish_is_an_answer_and_swallows_nothing_said_with_it(string words, string heard)
    {
        var talk = new TestConversation();
        await talk.SaysAsync("find a career that fits me");
        for (var asked = 0; talk.AskedSlot != "patient-contact" && asked < 8; asked++)
        {
            await talk.SaysAsync("skip");
        }

        Assert.Equal("patient-contact", talk.AskedSlot);
        Assert.Contains(heard, await talk.SaysAsync(words), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("2", "1")]
    [InlineData("no", "education")]
    [InlineData("change something", "Education")]
    public async Task At_the_summary_one_answer_can_be_picked_and_changed(string change, string pick)
    {
        var talk = await AtSummaryAsync();
        await talk.SaysAllAsync(change, pick);
        Assert.Equal("education", talk.AskedSlot);

        await talk.SaysAsync("bachelor");
        Assert.True(talk.AsksToConfirm);
        Assert.Contains("bachelor's degree", talk.Last.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task At_the_summary_an_answer_can_be_corrected_in_ones_own_words()
    {
        var talk = await AtSummaryAsync();
        await talk.SaysAsync("actually I have a bachelor's degree");

        Assert.True(talk.AsksToConfirm);
        Assert.Contains("bachelor's degree", talk.Last.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Back_at_the_summary_asks_the_last_question_again()
    {
        var talk = await AtSummaryAsync();
        await talk.SaysAsync("back");

        Assert.Equal(talk.Asked[^1], talk.AskedSlot);
    }

    [Theory]
    [InlineData("why do you ask?")]
    [InlineData("help")]
    [InlineData("how much do medical coders make?")]
    public async Task A_side_question_at_the_summary_brings_the_same_summary_back(string aside)
    {
        var talk = await AtSummaryAsync();
        var summary = talk.Last.Text;
        await talk.SaysAsync(aside);

        Assert.Equal(2, talk.Replies.Count);
        Assert.Equal(summary, talk.Last.Text);
    }

    [Fact]
    public async Task No_degree_after_a_masters_is_asked_back_about_once()
    {
        var talk = await new TestConversation().InInterviewAsync("I have a master's degree", "I have no diploma");
        Assert.Contains("two different things about your education", talk.Last.Text, StringComparison.Ordinal);

        await talk.SaysAsync("the master's");
        Assert.NotNull(talk.AskedSlot);
        Assert.Contains("master's degree", await talk.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_of_correction_needs_no_asking_back()
    {
        var talk = await new TestConversation().InInterviewAsync("I have a master's degree", "actually I have no diploma");

        Assert.NotNull(talk.AskedSlot);
        Assert.DoesNotContain("master's degree", await talk.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_likes_everything_decides_for_one()
    {
        var talk = await new TestConversation().InInterviewAsync();
        await ReachAsync(talk, "interests");
        await talk.SaysAsync("1, 2, 3, 4, 5, 6, 7, 8");
        Assert.Contains("room for only one", talk.Last.Text, StringComparison.Ordinal);
        var question = talk.Last.Text;

        await talk.SaysAsync("why do you ask?");
        Assert.Equal(question, talk.Last.Text);
        await talk.SaysAsync("3");
        Assert.DoesNotContain("room for only one", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_hates_everything_names_what_bothers_least()
    {
        var talk = await new TestConversation().InInterviewAsync();
        await ReachAsync(talk, "interests");
        await talk.SaysAsync("I hate computers, hate puzzles, hate writing, hate law and hate leading");
        Assert.Contains("bother you least", talk.Last.Text, StringComparison.Ordinal);

        await talk.SaysAsync("computers");
        Assert.DoesNotContain("bother you least", talk.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time", "-3 months")]
    [InlineData("time", "minus three months")]
    [InlineData("time", "forever")]
    [InlineData("time", "900 years")]
    [InlineData("pay", "9 billion dollars")]
    [InlineData("pay", "-50000")]
    public async Task An_impossible_value_is_met_kindly_and_asked_again(string slot, string answer)
    {
        var talk = await new TestConversation().InInterviewAsync();
        if (!await ReachAsync(talk, slot))
        {
            await talk.SaysAsync($"change my {slot}");
        }

        Assert.Equal(slot, talk.AskedSlot);
        var question = talk.Last.Text;
        await talk.SaysAsync(answer);

        Assert.Equal(2, talk.Replies.Count);
        Assert.Contains(slot == "time" ? "not a time I can plan with" : "not an amount I can compare", talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(question, talk.Last.Text);
    }

    [Theory]
    [InlineData("my sister has a GED, I have a bachelor's degree")]
    [InlineData("I have a bachelor's degree and my brother has a GED")]
    [InlineData("my mom has a master's degree. I have a bachelor's degree. She loves computers.")]
    public async Task What_is_said_of_somebody_else_is_not_stored(string said)
    {
        var talk = await new TestConversation().InInterviewAsync(said);
        var known = (await talk.SaysAsync("what do you know about me?")).Split("Question")[0];

        Assert.Contains("bachelor's degree", known, StringComparison.Ordinal);
        Assert.DoesNotContain("computers", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speaking_of_somebody_else_only_is_answered_kindly()
    {
        var talk = await new TestConversation().InInterviewAsync();
        var question = talk.Last.Text;
        await talk.SaysAsync("my sister has a GED");

        Assert.Contains("keep to one person", talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(question, talk.Last.Text);
    }

    private static (int Number, int Count) Progress(string text)
    {
        var words = text.Split('*', StringSplitOptions.RemoveEmptyEntries)[0].Split(' ');
        return (int.Parse(words[1], null), int.Parse(words[3], null));
    }

    [Theory]
    [InlineData("Goodness, five thousand for school! Otherwise that looks like me. Let's see the list.")]
    [InlineData("My cat just jumped up here. Sure, show me what you've got")]
    [InlineData("Dear me, I only meant the dog needs to go outside. Yes, please rank them.")]
    public async Task Whoever_asks_for_the_list_beside_other_things_gets_it_without_another_question(string text)
    {
        var talk = await AtSummaryAsync();
        await talk.SaysAsync(text);

        Assert.Contains("these fit you best", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Which answer should we change", talk.Text, StringComparison.Ordinal);
    }

    private static async Task<TestConversation> AtSummaryAsync()
    {
        var talk = await new TestConversation().InInterviewAsync();
        while (talk.AskedSlot is { } slot)
        {
            await talk.SaysAsync(InterviewTests.ByNumber.GetValueOrDefault(slot, "skip"));
        }

        Assert.True(talk.AsksToConfirm);
        return talk;
    }

    /// <summary>Skips up to a question; education is answered, since much depends on it.</summary>
    private static async Task<bool> ReachAsync(TestConversation talk, string slot)
    {
        while (talk.AskedSlot is { } asked && asked != slot)
        {
            await talk.SaysAsync(asked == "education" ? "2" : "skip");
        }

        return talk.AskedSlot == slot;
    }
}
