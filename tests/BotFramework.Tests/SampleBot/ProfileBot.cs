using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.SampleBot;

/// <summary>Runs one dialog for every message and saves state after each turn, as bots with dialogs usually do.</summary>
public class ProfileBot<T> : ActivityHandler
    where T : Dialog
{
    private readonly BotState _conversationState;
    private readonly BotState _userState;
    private readonly Dialog _dialog;

    public ProfileBot(ConversationState conversationState, UserState userState, T dialog)
    {
        _conversationState = conversationState;
        _userState = userState;
        _dialog = dialog;
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await _conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
        await _userState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        _dialog.RunAsync(turnContext, _conversationState.CreateProperty<DialogState>(nameof(DialogState)), cancellationToken);
}
