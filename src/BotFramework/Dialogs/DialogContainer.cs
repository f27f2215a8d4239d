namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs inside.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = default)
        : base(dialogId)
    {
    }

    public DialogSet Dialogs { get; set; } = new();

    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    /// <summary>The context inside this dialog, which must be the active one.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>Emits <see cref="DialogEvents.VersionChanged"/> when the stored conversation was begun with other dialogs inside.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var stored = dc.ActiveDialog.Version;
        var version = GetInternalVersion();
        if (stored == version)
        {
            return;
        }

        // Set first: whoever handles the event sees the change once.
        dc.ActiveDialog.Version = version;
        if (stored is not null)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken);
        }
    }

    protected virtual string GetInternalVersion() => Dialogs.GetVersion();
}
