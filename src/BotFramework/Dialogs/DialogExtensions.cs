namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog for a turn.</summary>
public static class DialogExtensions
{
    /// <summary>
    /// Continues the conversation's dialogs, or begins this one when there are none. An exception is first offered to the
    /// dialogs as <see cref="DialogEvents.Error"/>; when one handles it, the turn goes on. Skills are not supported.
    /// </summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        var handled = true;
        while (handled)
        {
            try
            {
                await TakeTurnAsync(dc, dialog.Id, cancellationToken);
                return;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                handled = await dc.EmitEventAsync(DialogEvents.Error, error, true, true, cancellationToken);
                if (!handled)
                {
                    throw;
                }
            }
        }
    }

    private static async Task TakeTurnAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(dialogId, null, cancellationToken);
        }
    }
}
