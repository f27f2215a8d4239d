using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Web.Tests.Doors;

/// <summary>Stands in for the real bot: greets, counts and echoes, and does as it is told.</summary>
internal sealed class EchoBot(ConversationState state, EchoBotOrders orders) : ActivityHandler
{
    private readonly IStatePropertyAccessor<int> _count = state.CreateProperty<int>("count");

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        orders.Saw(turnContext.Activity);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await state.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var count = await _count.GetAsync(turnContext, () => 0, cancellationToken);
        if (count > 0 || membersAdded.All(member => member.Id == turnContext.Activity.Recipient.Id))
        {
            return;
        }

        await _count.SetAsync(turnContext, 1, cancellationToken);
        await turnContext.SendActivityAsync("Welcome", cancellationToken: cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.Text ?? string.Empty;
        var count = await _count.GetAsync(turnContext, () => 0, cancellationToken) + 1;
        await _count.SetAsync(turnContext, count, cancellationToken);
        switch (text)
        {
            case "crash":
                throw new InvalidOperationException("secret technical detail");
            case "type":
                await turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
                break;
            case "end":
                await turnContext.SendActivityAsync(new Activity(ActivityTypes.EndOfConversation), cancellationToken);
                return;
            case "update":
                var sent = await turnContext.SendActivityAsync("before", cancellationToken: cancellationToken);
                await turnContext.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "after" }, cancellationToken);
                return;
            case "trace":
                await turnContext.SendActivityAsync(new Activity(ActivityTypes.Trace) { Name = "x" }, cancellationToken);
                break;
            case "block":
                // A bot that computes and never awaits: it holds its thread.
                SpinWait.SpinUntil(() => orders.Go.IsCompleted, TimeSpan.FromSeconds(10));
                break;
            case "wait":
                await turnContext.SendActivityAsync("Waiting", cancellationToken: cancellationToken);
                await orders.Go.WaitAsync(cancellationToken);
                break;
        }

        await turnContext.SendActivityAsync($"{count}: {text}", cancellationToken: cancellationToken);
    }

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;
}
