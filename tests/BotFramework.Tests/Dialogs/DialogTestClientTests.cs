using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class DialogTestClientTests
{
    [Fact]
    public async Task A_dialog_is_played_turn_by_turn()
    {
        var client = new DialogTestClient("webchat", Greeting(), "Hello");

        var question = await client.SendActivityAsync<IMessageActivity>("hi");
        Assert.Equal("Hello, your name?", question.Text);
        Assert.Equal("webchat", question.ChannelId);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);

        var reply = await client.SendActivityAsync<IMessageActivity>("Ada");
        Assert.Equal("Nice to meet you.", reply.Text);
        Assert.Equal("Ada.", client.GetNextReply<IMessageActivity>().Text);
        Assert.Null(client.GetNextReply<IMessageActivity>());
        Assert.Equal("Ada", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task The_callers_middleware_and_state_are_used()
    {
        var state = new ConversationState(new MemoryStorage());
        var seen = new List<string>();
        var client = new DialogTestClient("test", Greeting(), "Hello", [new Listening(seen)], state);

        await client.SendActivityAsync<Activity>("hi");

        Assert.Equal(["hi"], seen);
        Assert.Same(state, client.ConversationState);
    }

    [Fact]
    public async Task Services_of_a_context_reach_the_dialogs_inside()
    {
        string? found = null;
        var component = new Serving("from outside");
        component.AddDialog(new WaterfallDialog("in", [(step, ct) =>
        {
            found = step.Services.Get<string>("greeting");
            return step.EndDialogAsync(null, ct);
        }]));

        await new DialogTestClient("test", component).SendActivityAsync<Activity>("hi");

        Assert.Equal("from outside", found);
    }

    [Fact]
    public async Task Cancelling_with_the_parents_asks_each_dialog_further_out_first()
    {
        var client = new DialogTestClient("test", new Keeping());
        await client.SendActivityAsync<Activity>("hi");

        await client.DialogContext.Child.CancelAllDialogsAsync(true, "leave", "now");

        Assert.Equal(nameof(Keeping), client.DialogContext.ActiveDialog.Id);
        Assert.Empty(client.DialogContext.Child.Stack);
    }

    private static ComponentDialog Greeting() => new ComponentDialog("greeting")
        .AddDialog(new WaterfallDialog("steps")
            .AddStep((step, ct) => step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text($"{step.Options}, your name?") }, ct))
            .AddStep(async (step, ct) =>
            {
                await step.Context.SendActivityAsync("Nice to meet you.", cancellationToken: ct);
                await step.Context.SendActivityAsync($"{step.Result}.", cancellationToken: ct);
                return await step.EndDialogAsync(step.Result, ct);
            }))
        .AddDialog(new TextPrompt("name"));

    private sealed class Listening(List<string> seen) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            seen.Add(turnContext.Activity.Text);
            return next(cancellationToken);
        }
    }

    private sealed class Serving(string greeting) : ComponentDialog("serving")
    {
        protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
        {
            innerDc.Services.Set("greeting", greeting);
            return base.OnBeginDialogAsync(innerDc, options, cancellationToken);
        }
    }

    /// <summary>Does not let itself be cancelled by the "leave" event.</summary>
    private sealed class Keeping : ComponentDialog
    {
        public Keeping()
        {
            AddDialog(new WaterfallDialog("wait", [(_, _) => Task.FromResult(EndOfTurn)]));
        }

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Task.FromResult(e.Name == "leave" && Equals(e.Value, "now"));
    }
}
