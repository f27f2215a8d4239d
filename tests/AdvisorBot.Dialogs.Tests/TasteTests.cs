using AdvisorBot.Testing;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>Trying three tasks of a job.</summary>
public sealed class TasteTests
{
    public static TheoryData<string> All => [.. ShippedKnowledge.Base.TastesIn("en").Select(taste => taste.Id)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Three_tasks_are_explained_kindly_and_consent_is_asked(string id)
    {
        var taste = ShippedKnowledge.Base.FindTaste("en", id)!;
        var talk = new TestConversation();
        await talk.SaysAsync($"try a task as a {ShippedKnowledge.Base.Subjects[taste.Careers[0]].Name}");
        foreach (var task in taste.Tasks)
        {
            Assert.Contains(task.Ask, talk.Last.Text, StringComparison.Ordinal);
            var wrong = task.Options.ToList().FindIndex(option => !option.Right);
            await talk.SaysAsync($"{wrong + 1}");
            Assert.Contains(task.Options.First(option => option.Right).Because, talk.Replies[0].Text, StringComparison.Ordinal);
            Assert.DoesNotContain("wrong", talk.Replies[0].Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("let it count for your fit", talk.Last.Text, StringComparison.Ordinal);
        await talk.SaysAsync("no");
        Assert.DoesNotContain("tried", await talk.SaysAsync("what do you know about me?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_consent_it_counts_a_little_and_is_named_as_a_reason()
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        var before = await PointsOfCoderAsync(talk);
        await talk.SaysAllAsync("try a task as a medical coder", "1", "1", "1", "Yes, I liked it");

        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
        var after = await PointsOfCoderAsync(talk);
        Assert.DoesNotContain("tried some of this work", before, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("tried some of this work and liked it", after, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("tried medical coding", await talk.SaysAsync("what do you know about me?"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("why do you ask?")]
    [InlineData("how much do medical coders make?")]
    [InlineData("help")]
    public async Task A_side_question_is_answered_and_the_same_task_comes_back(string aside)
    {
        var talk = new TestConversation();
        await talk.SaysAsync("try a task as a medical coder");
        var task = talk.Last.Text;
        await talk.SaysAsync(aside);

        Assert.Equal(2, talk.Replies.Count);
        Assert.Equal(task, talk.Last.Text);
    }

    [Fact]
    public async Task Cancel_ends_the_tasks_and_skip_goes_on()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("try a task as a medical coder", "skip");
        Assert.Contains("Task 2 of 3", talk.Last.Text, StringComparison.Ordinal);

        await talk.SaysAsync("cancel");
        Assert.Single(talk.Replies);
        Assert.DoesNotContain("Task", (await talk.SaysAsync("hello")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_career_the_kinds_of_work_are_offered_by_number()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("try a task");
        Assert.Contains("Which work would you like to try?", talk.Last.Text, StringComparison.Ordinal);

        await talk.SaysAsync("2");
        Assert.Contains("Task 1 of 3", talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_mid_interview_the_questions_wait_and_go_on()
    {
        var talk = await new TestConversation().InInterviewAsync("high school");
        var slot = talk.AskedSlot;
        await talk.SaysAllAsync("try a task as a medical coder", "1", "1", "1", "no, leave it out");
        Assert.Contains("Say “continue”", talk.Text, StringComparison.Ordinal);

        await talk.SaysAsync("continue");
        Assert.Equal(slot, talk.AskedSlot);
    }

    private static async Task<string> PointsOfCoderAsync(TestConversation talk) => await talk.SaysAsync("why medical coder?");
}
