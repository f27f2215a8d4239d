using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can call each other by id, and where their stack is kept.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _version;

    public DialogSet()
    {
    }

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        _dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));
    }

    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = _telemetryClient;
            }
        }
    }

    /// <summary>Adds a dialog and those it depends on; a second dialog with a taken id gets a number at the end of its id.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var known))
        {
            if (known == dialog)
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        if (_telemetryClient is not NullBotTelemetryClient)
        {
            dialog.TelemetryClient = _telemetryClient;
        }

        _dialogs.Add(dialog.Id, dialog);
        _version = null;
        if (dialog is IDialogDependencies dependent)
        {
            foreach (var dependency in dependent.GetDependencies())
            {
                Add(dependency);
            }
        }

        return this;
    }

    /// <summary>The dialog with an id, or null.</summary>
    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>The set at work in a turn, with the stack from the conversation's state.</summary>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
        {
            throw new InvalidOperationException("This dialog set was made without a state property; give the constructor one to keep the stack in.");
        }

        var state = await _dialogState.GetAsync(turnContext, static () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>Changes when a dialog is added, taken away or changes its own version.</summary>
    public virtual string GetVersion() => _version ??= ComputeVersion();

    private string ComputeVersion()
    {
        var text = new StringBuilder();
        foreach (var id in _dialogs.Keys.Order(StringComparer.Ordinal))
        {
            text.Append(id).Append('=').Append(_dialogs[id].GetVersion()).Append('|');
        }

        // FNV-1a: the same in every process, which string.GetHashCode is not.
        var hash = 14695981039346656037UL;
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private string FreeId(string id)
    {
        for (var suffix = 2; ; suffix++)
        {
            var candidate = id + suffix.ToString(CultureInfo.InvariantCulture);
            if (!_dialogs.ContainsKey(candidate))
            {
                return candidate;
            }
        }
    }
}
