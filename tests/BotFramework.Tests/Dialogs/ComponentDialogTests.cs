using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    [Theory]
    [InlineData(StoredAs.TypedJson)]
    [InlineData(StoredAs.PlainJson)]
    public async Task Nested_components_go_on_where_they_were_after_a_restart(StoredAs storedAs)
    {
        var conversation = new DialogConversation(() => [new Outer()], "Outer", storedAs);

        Assert.Equal("First?", await conversation.SaysAsync("hi"));
        Assert.Equal("Second?", await conversation.SaysAsync("one"));
        Assert.Equal("Got one+two", await conversation.SaysAsync("two"));
        Assert.Equal("one+two", conversation.Result!.Result);
    }

    [Fact]
    public async Task The_inner_stack_is_stored_under_dialogs()
    {
        var conversation = new DialogConversation(() => [new Outer()], "Outer", StoredAs.PlainJson);
        await conversation.SaysAsync("hi");

        var stack = (await conversation.StoredDialogStateAsync())["dialogStack"]!;
        var inner = stack[0]!["state"]!["dialogs"]!["dialogStack"]!;

        Assert.Equal("Outer", (string?)stack[0]!["id"]);
        Assert.Equal(["Inner", "outerSteps"], inner.Select(instance => (string?)instance["id"]));
        Assert.Equal(["ask", "innerSteps"], inner[0]!["state"]!["dialogs"]!["dialogStack"]!.Select(instance => (string?)instance["id"]));
    }

    [Fact]
    public async Task Cancelling_inside_cancels_the_whole_conversation()
    {
        var conversation = new DialogConversation(() => [new Outer()], "Outer");
        await conversation.SaysAsync("hi");

        Assert.Equal("Cancelled.", await conversation.SaysAsync("cancel"));
        Assert.Equal(DialogTurnStatus.Cancelled, conversation.Result!.Status);
        Assert.Empty((await conversation.StoredDialogStateAsync())["dialogStack"]!);
    }

    [Fact]
    public async Task A_dialog_put_on_top_of_a_component_is_followed_by_its_question_again()
    {
        var conversation = new DialogConversation(
            () => [new Outer(), new WaterfallDialog("help", [async (step, ct) =>
            {
                await step.Context.SendActivityAsync("This is help.", cancellationToken: ct);
                return await step.EndDialogAsync(null, ct);
            }])],
            "Outer");
        await conversation.SaysAsync("hi");
        conversation.Turn = dc => dc.BeginDialogAsync("help");

        Assert.Equal("This is help.\nFirst?", await conversation.SaysAsync("help"));
        conversation.Turn = null;
        Assert.Equal("Second?", await conversation.SaysAsync("one"));
    }

    [Fact]
    public async Task A_question_inside_is_asked_again_from_outside()
    {
        var conversation = new DialogConversation(() => [new Outer()], "Outer");
        await conversation.SaysAsync("hi");
        conversation.Turn = async dc =>
        {
            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        };

        Assert.Equal("First?", await conversation.SaysAsync("what?"));
    }

    [Fact]
    public async Task A_dialog_inside_can_begin_one_from_around_it()
    {
        var conversation = new DialogConversation(
            () => [new ComponentDialog("box").AddDialog(new WaterfallDialog("in", [(step, ct) => step.BeginDialogAsync("outside", null, ct)])), new WaterfallDialog("outside", [(step, ct) => step.EndDialogAsync("from outside", ct)])],
            "box");

        await conversation.SaysAsync("hi");

        Assert.Equal("from outside", conversation.Result!.Result);
    }

    [Fact]
    public async Task Cancelling_from_outside_tells_the_dialogs_inside()
    {
        var ended = new List<DialogReason>();
        var conversation = new DialogConversation(() => [new ComponentDialog("box").AddDialog(new Watching(ended))], "box");
        await conversation.SaysAsync("hi");
        conversation.Turn = dc => dc.CancelAllDialogsAsync();

        await conversation.SaysAsync("cancel");

        Assert.Equal([DialogReason.CancelCalled], ended);
    }

    [Fact]
    public async Task A_component_without_dialogs_says_what_is_missing()
    {
        var conversation = new DialogConversation(() => [new ComponentDialog("box")], "box");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SaysAsync("hi"));

        Assert.Contains("'box'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_begun_with_other_dialogs_inside_is_told_once()
    {
        var changes = new List<string>();
        var extra = false;
        var conversation = new DialogConversation(() => [new Versioned(changes, extra)], "Versioned");
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("same");
        Assert.Empty(changes);
        extra = true;

        await conversation.SaysAsync("new");
        await conversation.SaysAsync("same");

        Assert.Equal([DialogEvents.VersionChanged], changes);
    }

    [Fact]
    public async Task An_event_from_the_innermost_dialog_bubbles_out_until_it_is_handled()
    {
        var events = new List<string>();
        var conversation = new DialogConversation(() => [new Hearing(events)], "Hearing");
        await conversation.SaysAsync("hi");
        var handled = false;
        conversation.Turn = async dc =>
        {
            handled = await dc.EmitEventAsync("custom", 1, bubble: true, fromLeaf: true);
            return Dialog.EndOfTurn;
        };

        await conversation.SaysAsync("x");

        Assert.True(handled);
        Assert.Equal(["custom"], events);
    }

    private sealed class Outer : ComponentDialog
    {
        public Outer()
        {
            AddDialog(new WaterfallDialog("outerSteps")
                .AddStep((step, ct) => step.BeginDialogAsync("Inner", null, ct))
                .AddStep(async (step, ct) =>
                {
                    await step.Context.SendActivityAsync($"Got {step.Result}", cancellationToken: ct);
                    return await step.EndDialogAsync(step.Result, ct);
                }));
            AddDialog(new Inner());
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            if (innerDc.Context.Activity.Text != "cancel")
            {
                return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }

            await innerDc.Context.SendActivityAsync("Cancelled.", cancellationToken: cancellationToken);
            return await innerDc.CancelAllDialogsAsync(cancellationToken);
        }
    }

    private sealed class Inner : ComponentDialog
    {
        public Inner()
        {
            AddDialog(new WaterfallDialog("innerSteps")
                .AddStep((step, ct) => step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("First?") }, ct))
                .AddStep((step, ct) =>
                {
                    step.Values["first"] = step.Result;
                    return step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("Second?") }, ct);
                })
                .AddStep((step, ct) => step.EndDialogAsync($"{step.Values["first"]}+{step.Result}", ct)));
            AddDialog(new TextPrompt("ask"));
        }
    }

    private sealed class Watching(List<DialogReason> ended) : Dialog("watching")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add(reason);
            return Task.CompletedTask;
        }
    }

    private sealed class Versioned : ComponentDialog
    {
        private readonly List<string> _changes;

        public Versioned(List<string> changes, bool extra)
        {
            _changes = changes;
            AddDialog(new Watching([]));
            if (extra)
            {
                AddDialog(new TextPrompt("extra"));
            }
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            _changes.Add(e.Name);
            return Task.FromResult(true);
        }
    }

    private sealed class Hearing : ComponentDialog
    {
        private readonly List<string> _events;

        public Hearing(List<string> events)
        {
            _events = events;
            AddDialog(new Inner());
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            _events.Add(e.Name);
            return Task.FromResult(true);
        }
    }
}
