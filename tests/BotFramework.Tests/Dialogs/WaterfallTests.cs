using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class WaterfallTests
{
    [Theory]
    [InlineData(StoredAs.TypedJson)]
    [InlineData(StoredAs.PlainJson)]
    public async Task Steps_follow_each_other_and_remember_across_restarts(StoredAs storedAs)
    {
        var conversation = new DialogConversation(Interview, "interview", storedAs) { BeginOptions = "Welcome" };

        Assert.Equal("Welcome, your name?", await conversation.SaysAsync("hi"));
        Assert.Equal("Your age?", await conversation.SaysAsync("Ada"));
        Assert.Equal("How old? A number please.", await conversation.SaysAsync("old enough"));
        Assert.Equal("Ada is 36", await conversation.SaysAsync("thirty-six"));
        Assert.Equal(DialogTurnStatus.Complete, conversation.Result!.Status);
        Assert.Equal("Ada/36", conversation.Result.Result);
        Assert.Equal("Welcome, your name?", await conversation.SaysAsync("again"));
    }

    [Fact]
    public async Task The_stored_state_has_the_official_shape()
    {
        var conversation = new DialogConversation(Interview, "interview", StoredAs.PlainJson) { BeginOptions = "Welcome" };
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("Ada");

        var stack = (await conversation.StoredDialogStateAsync())["dialogStack"]!;

        Assert.Equal("age", (string?)stack[0]!["id"]);
        Assert.Equal("Your age?", (string?)stack[0]!["state"]!["options"]!["prompt"]!["text"]);
        Assert.Equal(0, (int)stack[0]!["state"]!["state"]!["attemptCount"]!);
        Assert.Equal("interview", (string?)stack[1]!["id"]);
        Assert.Equal(1, (int)stack[1]!["state"]!["stepIndex"]!);
        Assert.Equal("Welcome", (string?)stack[1]!["state"]!["options"]);
        Assert.Equal("Ada", (string?)stack[1]!["state"]!["values"]!["name"]);
        Assert.True(Guid.TryParse((string?)stack[1]!["state"]!["instanceId"], out _));
    }

    [Fact]
    public async Task What_the_user_says_between_prompts_reaches_the_next_step()
    {
        var conversation = new DialogConversation(
            () => [new WaterfallDialog("talk", [(step, _) => Task.FromResult(Dialog.EndOfTurn), (step, ct) => step.EndDialogAsync($"{step.Reason}:{step.Result}", ct)])],
            "talk");

        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("words");

        Assert.Equal("ContinueCalled:words", conversation.Result!.Result);
    }

    [Fact]
    public async Task A_step_can_hand_a_result_to_the_next_at_once()
    {
        var conversation = new DialogConversation(
            () => [new WaterfallDialog("skip", [(step, ct) => step.NextAsync("known", ct), (step, ct) => step.NextAsync($"{step.Index}{step.Reason}{step.Result}", ct)])],
            "skip");

        await conversation.SaysAsync("hi");

        Assert.Equal(DialogTurnStatus.Complete, conversation.Result!.Status);
        Assert.Equal("1NextCalledknown", conversation.Result.Result);
    }

    [Fact]
    public async Task Calling_next_twice_is_an_error_that_names_the_step()
    {
        var conversation = new DialogConversation(
            () => [new WaterfallDialog("twice", [async (step, ct) => { await step.NextAsync(null, ct); return await step.NextAsync(null, ct); }, (step, _) => Task.FromResult(Dialog.EndOfTurn)])],
            "twice");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SaysAsync("hi"));

        Assert.Contains("'twice'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waterfall_waits_through_activities_that_are_no_messages()
    {
        var conversation = new DialogConversation(Interview, "interview");
        await conversation.SaysAsync("hi");

        Assert.Equal(string.Empty, await conversation.SendsAsync(new Activity(ActivityTypes.Typing)));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result!.Status);
        Assert.Equal("Your age?", await conversation.SaysAsync("Ada"));
    }

    [Fact]
    public async Task An_empty_waterfall_ends_at_once()
    {
        var conversation = new DialogConversation(() => [new WaterfallDialog("empty")], "empty");

        await conversation.SaysAsync("hi");

        Assert.Equal(DialogTurnStatus.Complete, conversation.Result!.Status);
    }

    [Fact]
    public void A_waterfall_says_when_it_got_another_step()
    {
        var waterfall = new WaterfallDialog("w");
        var before = waterfall.GetVersion();

        waterfall.AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn));

        Assert.NotEqual(before, waterfall.GetVersion());
    }

    private static Dialog[] Interview() =>
    [
        new WaterfallDialog("interview")
            .AddStep((step, ct) => step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text($"{step.Options}, your name?") }, ct))
            .AddStep((step, ct) =>
            {
                step.Values["name"] = step.Result;
                return step.PromptAsync("age", new PromptOptions { Prompt = MessageFactory.Text("Your age?"), RetryPrompt = MessageFactory.Text("How old? A number please.") }, ct);
            })
            .AddStep(async (step, ct) =>
            {
                await step.Context.SendActivityAsync($"{step.Values["name"]} is {step.Result}", cancellationToken: ct);
                return await step.EndDialogAsync($"{step.Values["name"]}/{step.Result}", ct);
            }),
        new TextPrompt("name"),
        new NumberPrompt<int>("age"),
    ];
}
