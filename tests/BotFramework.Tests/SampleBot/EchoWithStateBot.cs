using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.SampleBot;

/// <summary>The first bot of every introduction: greets newcomers, echoes, counts the turns of the conversation and knows the user's name.</summary>
public class EchoWithStateBot : ActivityHandler
{
    private readonly ConversationState _conversationState;
    private readonly UserState _userState;
    private readonly IStatePropertyAccessor<ConversationCounter> _counter;
    private readonly IStatePropertyAccessor<string> _name;

    public EchoWithStateBot(ConversationState conversationState, UserState userState)
    {
        _conversationState = conversationState;
        _userState = userState;
        _counter = conversationState.CreateProperty<ConversationCounter>(nameof(ConversationCounter));
        _name = userState.CreateProperty<string>("Name");
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await _conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
        await _userState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        foreach (var member in membersAdded)
        {
            if (member.Id != turnContext.Activity.Recipient.Id)
            {
                await turnContext.SendActivityAsync(MessageFactory.Text("Hello and welcome!"), cancellationToken);
            }
        }
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var counter = await _counter.GetAsync(turnContext, () => new ConversationCounter(), cancellationToken);
        counter.Turns++;
        if (turnContext.Activity.Text.StartsWith("I am ", StringComparison.Ordinal))
        {
            await _name.SetAsync(turnContext, turnContext.Activity.Text["I am ".Length..], cancellationToken);
        }

        var name = await _name.GetAsync(turnContext, () => "you", cancellationToken);
        var echo = $"{counter.Turns}: {name} said {turnContext.Activity.Text}";
        await turnContext.SendActivityAsync(MessageFactory.Text(echo, echo), cancellationToken);
    }
}

public class ConversationCounter
{
    public int Turns { get; set; }
}
