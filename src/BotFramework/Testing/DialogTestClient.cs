using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Plays a conversation with one dialog, its state stored between the turns.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;

    public DialogTestClient(string channelId, Dialog targetDialog, object initialDialogOptions = default, IEnumerable<IMiddleware> middlewares = default, ConversationState conversationState = default)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    public DialogTestClient(TestAdapter testAdapter, Dialog targetDialog, object initialDialogOptions = default, IEnumerable<IMiddleware> middlewares = default, ConversationState conversationState = default)
    {
        _adapter = testAdapter ?? throw new ArgumentNullException(nameof(testAdapter));
        ArgumentNullException.ThrowIfNull(targetDialog);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _adapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            _adapter.Use(middleware);
        }

        var dialogs = new DialogSet(ConversationState.CreateProperty<DialogState>("DialogState"));
        dialogs.Add(targetDialog);
        _callback = (turnContext, cancellationToken) => TakeTurnAsync(dialogs, targetDialog.Id, initialDialogOptions, turnContext, cancellationToken);
    }

    public ConversationState ConversationState { get; }

    /// <summary>The context of the latest turn.</summary>
    public DialogContext DialogContext { get; private set; }

    /// <summary>What the latest turn came to.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    /// <summary>Sends a message and gives the first reply, or null when there is none.</summary>
    public virtual Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default) =>
        SendActivityAsync<T>(_adapter.MakeActivity(text), cancellationToken);

    /// <summary>Sends an activity and gives the first reply, or null when there is none.</summary>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
    {
        await _adapter.ProcessActivityAsync(activity, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>The next reply, or null when there is none.</summary>
    public virtual T GetNextReply<T>() => (T)_adapter.GetNextReply();

    private async Task TakeTurnAsync(DialogSet dialogs, string dialogId, object options, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
        {
            DialogTurnResult = await DialogContext.BeginDialogAsync(dialogId, options, cancellationToken);
        }
    }
}
