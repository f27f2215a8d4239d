using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class StackTests
{
    [Fact]
    public async Task An_unknown_dialog_is_named_together_with_the_known_ones()
    {
        var conversation = new DialogConversation(() => [new TextPrompt("name"), new TextPrompt("age")], "nmae");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SaysAsync("hi"));

        Assert.Contains("'nmae'", error.Message, StringComparison.Ordinal);
        Assert.Contains("name, age", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_dialog_the_bot_no_longer_has_can_be_cancelled()
    {
        var known = true;
        var conversation = new DialogConversation(() => known ? [new TextPrompt("old")] : [new TextPrompt("new")], "old") { BeginOptions = new PromptOptions() };
        await conversation.SaysAsync("hi");
        known = false;

        await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SaysAsync("x"));
        conversation.Turn = dc => dc.CancelAllDialogsAsync();
        await conversation.SaysAsync("x");

        Assert.Equal(DialogTurnStatus.Cancelled, conversation.Result!.Status);
    }

    [Fact]
    public async Task Cancelling_empties_the_stack_and_an_empty_one_stays_empty()
    {
        var conversation = Interview();
        await conversation.SaysAsync("hi");
        conversation.Turn = dc => dc.CancelAllDialogsAsync();
        await conversation.SaysAsync("cancel");
        Assert.Equal(DialogTurnStatus.Cancelled, conversation.Result!.Status);

        await conversation.SaysAsync("cancel");

        Assert.Equal(DialogTurnStatus.Empty, conversation.Result!.Status);
        Assert.Empty((await conversation.StoredDialogStateAsync())["dialogStack"]!);
    }

    [Fact]
    public async Task Reprompting_asks_the_same_question_and_keeps_the_answer_open()
    {
        var conversation = Interview();
        var question = await conversation.SaysAsync("hi");
        conversation.Turn = async dc =>
        {
            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        };
        Assert.Equal(question, await conversation.SaysAsync("help"));

        conversation.Turn = null;
        await conversation.SaysAsync("blue");

        Assert.Equal("blue", conversation.Result!.Result);
    }

    [Fact]
    public async Task A_dialog_put_on_top_of_a_prompt_is_followed_by_the_question_again()
    {
        var conversation = Interview();
        var question = await conversation.SaysAsync("hi");
        conversation.Turn = dc => dc.BeginDialogAsync("help");

        Assert.Equal("This is help.\n" + question, await conversation.SaysAsync("help"));
    }

    [Fact]
    public async Task A_replaced_dialog_does_not_resume_the_one_it_replaced()
    {
        var conversation = Interview();
        await conversation.SaysAsync("hi");
        conversation.Turn = dc => dc.ReplaceDialogAsync("farewell");

        Assert.Equal("Bye.", await conversation.SaysAsync("bye"));
        Assert.Equal("after:farewell", conversation.Result!.Result);
    }

    [Fact]
    public async Task Replacing_by_an_unknown_dialog_leaves_the_stack_as_it_was()
    {
        var conversation = Interview();
        var question = await conversation.SaysAsync("hi");
        conversation.Turn = dc => dc.ReplaceDialogAsync("nowhere");
        await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SaysAsync("x"));

        conversation.Turn = async dc =>
        {
            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        };
        Assert.Equal(question, await conversation.SaysAsync("x"));
    }

    [Fact]
    public void A_taken_id_gets_a_number_and_the_same_dialog_is_added_once()
    {
        var dialogs = new DialogSet();
        var first = new TextPrompt("ask");
        dialogs.Add(first).Add(first).Add(new TextPrompt("ask"));

        Assert.Equal(["ask", "ask2"], dialogs.GetDialogs().Select(dialog => dialog.Id));
        Assert.Same(first, dialogs.Find("ask"));
        Assert.Null(dialogs.Find("other"));
    }

    [Fact]
    public async Task A_set_without_a_state_property_cannot_take_turns()
    {
        var turnContext = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message));

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turnContext));
    }

    [Fact]
    public async Task A_dialog_without_an_id_is_called_by_its_type()
    {
        var client = new DialogTestClient("test", new Failing(handled: true));
        await client.SendActivityAsync<Activity>("hi");

        Assert.Equal(nameof(Failing), client.DialogContext.ActiveDialog.Id);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Null(client.GetNextReply<Activity>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exception_in_a_turn_is_offered_to_the_dialogs_first(bool handled)
    {
        var state = new ConversationState(new MemoryStorage());
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        var dialog = new Failing(handled);
        Task Say(string text) => adapter.SendTextToBotAsync(text, (turn, ct) => dialog.RunAsync(turn, state.CreateProperty<DialogState>("DialogState"), ct), CancellationToken.None);
        await Say("hi");

        var error = await Record.ExceptionAsync(() => Say("fail"));

        Assert.Equal(handled, error is null);
        Assert.True(dialog.Asked);
    }

    private static DialogConversation Interview() => new(
        () =>
        [
            new WaterfallDialog("interview", [(step, ct) => step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("Which color?") }, ct), AfterAsync]),
            new TextPrompt("ask"),
            new WaterfallDialog("help", [async (step, ct) =>
            {
                await step.Context.SendActivityAsync("This is help.", cancellationToken: ct);
                return await step.EndDialogAsync(null, ct);
            }]),
            new WaterfallDialog("farewell", [async (step, ct) =>
            {
                await step.Context.SendActivityAsync("Bye.", cancellationToken: ct);
                return await step.EndDialogAsync("after:farewell", ct);
            }]),
        ],
        "interview");

    private static Task<DialogTurnResult> AfterAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.EndDialogAsync(step.Result, cancellationToken);

    /// <summary>Fails when told to; then either says that this is fine or does not.</summary>
    private sealed class Failing(bool handled) : Dialog
    {
        private bool _failed;

        public bool Asked { get; private set; }

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            if (!_failed)
            {
                _failed = true;
                throw new InvalidOperationException("broken");
            }

            return Task.FromResult(EndOfTurn);
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Asked |= e.Name == DialogEvents.Error && e.Value is InvalidOperationException;
            return Task.FromResult(handled);
        }
    }
}
