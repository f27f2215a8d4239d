using System.Collections.Frozen;
using AdvisorBot.Testing;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>Somebody who comes back is told where they were and what changed.</summary>
public sealed class ReturnTests
{
    [Fact]
    public async Task A_new_conversation_says_where_the_interview_was_and_continue_goes_on()
    {
        var first = await new TestConversation().InInterviewAsync("associate", "skip");
        var (slot, progress) = (first.AskedSlot, first.Last.Text.Split('*')[1]);
        var second = await JoinsAsync(first);
        Assert.Contains("Welcome back", second.Text, StringComparison.Ordinal);
        Assert.Contains(progress.Replace("Question ", "at ", StringComparison.Ordinal), second.Text, StringComparison.Ordinal);
        Assert.Contains(second.Last.SuggestedActions.Actions, action => action.Title == "Start over");

        await second.SaysAsync("Continue");
        Assert.Equal(slot, second.AskedSlot);
        Assert.Contains(progress, second.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_ranking_the_careers_are_named_and_shown_again()
    {
        var first = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        var second = await JoinsAsync(first);
        Assert.Contains("came out first", second.Text, StringComparison.Ordinal);

        await second.SaysAsync("Show the ranking");
        Assert.Equal("recommendation", TestConversation.KindOf(second.Last));
    }

    [Fact]
    public async Task The_next_step_of_the_plan_is_named_and_what_changed_in_its_facts()
    {
        var first = new TestConversation();
        await first.SaysAllAsync("I have a high school diploma", "make me a plan for medical coder", "done with step 1");
        var shipped = ShippedKnowledge.Base;
        var pay = shipped.Facts[shipped.Subjects["medical-coder"].Profile!.Pay];
        var changed = pay with { Figure = pay.Figure! with { Value = 99_999 }, Label = "$99,999 median", AsOf = "2027-05" };
        var second = await JoinsAsync(first, shipped with { Facts = shipped.Facts.Select(fact => fact.Key == pay.Id ? KeyValuePair.Create(pay.Id, changed) : fact).ToFrozenDictionary() });

        Assert.Contains("Next is step 2", second.Text, StringComparison.Ordinal);
        Assert.Contains("has changed", second.Text, StringComparison.Ordinal);
        Assert.Contains("$99,999", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_more_than_a_day_the_same_conversation_greets_again()
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        talk.Clock.Now += TimeSpan.FromHours(5);
        await talk.SaysAsync("hello");
        Assert.DoesNotContain("Welcome back", talk.Text, StringComparison.Ordinal);

        talk.Clock.Now += TimeSpan.FromDays(2);
        await talk.SaysAsync("hello");
        Assert.Contains("Welcome back", Assert.Single(talk.Replies).Text, StringComparison.Ordinal);
        await talk.SaysAsync("hello");
        Assert.DoesNotContain("Welcome back", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_after_the_welcome()
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        talk.Clock.Now += TimeSpan.FromDays(2);
        await talk.SaysAsync("how much do medical coders make?");

        Assert.Contains("Welcome back", talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("answer", TestConversation.KindOf(talk.Last));
    }

    [Fact]
    public async Task In_a_group_nobody_is_told_where_they_were()
    {
        var first = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        var group = new TestConversation { Storage = first.Storage, Shared = true };
        await group.SendsAsync(Joined());
        Assert.DoesNotContain("Welcome back", group.Text, StringComparison.Ordinal);

        await group.SaysAsync("hello");
        Assert.DoesNotContain("Welcome back", group.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_new_and_somebody_forgotten_get_the_plain_greeting()
    {
        var first = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        await first.SaysAsync("forget me");

        Assert.DoesNotContain("Welcome back", (await JoinsAsync(first)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Let's stop here")]
    [InlineData("Let us pause here; I will return")]
    [InlineData("Let's pick this up tomorrow")]
    [InlineData("stop for today, kids game")]
    [InlineData("hold on gotta take a call")]
    [InlineData("ok cya, save that")]
    public async Task Who_stops_for_now_hears_that_the_plan_is_saved_and_goes_on_with_its_next_step(string words)
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        await talk.SaysAllAsync("make me a plan for medical coder", words);
        Assert.Contains("Your plan is saved", Assert.Single(talk.Replies).Text, StringComparison.Ordinal);

        Assert.Contains("Next comes step 1", await talk.SaysAsync("Go on"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hey im back, where were we")]
    [InlineData("ok im back, nap time. lets go on")]
    [InlineData("I have returned. Please continue.")]
    [InlineData("continue")]
    public async Task Who_comes_back_after_ranking_and_plan_goes_on_with_the_plan(string words)
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        await talk.SaysAllAsync("make me a plan for medical coder", "done with step 1", words);

        Assert.Contains("Next comes step 2", Assert.Single(talk.Replies).Text, StringComparison.Ordinal);
        Assert.Null(talk.AskedSlot);
    }

    [Fact]
    public async Task In_the_interview_a_pause_keeps_the_place()
    {
        var talk = await new TestConversation().InInterviewAsync("associate");
        var slot = talk.AskedSlot;
        await talk.SaysAsync("Let's pick this up tomorrow");
        Assert.Contains("kept", Assert.Single(talk.Replies).Text, StringComparison.Ordinal);

        await talk.SaysAsync("im back");
        Assert.Equal(slot, talk.AskedSlot);
    }

    [Fact]
    public async Task The_list_again_is_the_same_list()
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        var first = TestConversation.AdvisorOf(talk.Last)["subjects"]!.ToString();
        await talk.SaysAllAsync("what else could I do", "show me the list again");

        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
        Assert.Equal(first, TestConversation.AdvisorOf(talk.Last)["subjects"]!.ToString());
    }

    private static async Task<TestConversation> JoinsAsync(TestConversation first, AdvisorBot.Knowledge.KnowledgeBase? knowledge = null)
    {
        var second = new TestConversation { Storage = first.Storage, Knowledge = knowledge };
        await second.SendsAsync(Joined());
        return second;
    }

    private static Activity Joined() => new(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("student"), new ChannelAccount("bot")] };
}
