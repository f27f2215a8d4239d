namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// A dialog set at work in one turn: the stack, and everything that can be done to it.
/// Unlike the official one it keeps no memory scopes and writes nothing of its own to the turn state.
/// </summary>
public partial class DialogContext
{
    private TurnContextStateCollection _services;

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state)
    {
        Parent = parentDialogContext;
        InheritServices(parentDialogContext);
    }

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs ?? throw new ArgumentNullException(nameof(dialogs));
        Context = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        Stack = state.DialogStack ??= [];
    }

    /// <summary>The same stack seen by one step of a dialog on it.</summary>
    private protected DialogContext(DialogContext other)
    {
        Dialogs = other.Dialogs;
        Context = other.Context;
        Stack = other.Stack;
        Parent = other.Parent;
        InheritServices(other);
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The dialogs under way, the active one first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context of the dialog around this one, or null.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>The context inside the active dialog when that is a container, or null.</summary>
    public DialogContext Child => ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Services for the dialogs of this context; dialogs inside it get a copy.</summary>
    public TurnContextStateCollection Services => _services ??= [];

    /// <summary>Finds a dialog in this set or in those around it; null when there is none.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>The locale of the turn.</summary>
    public string GetLocale()
    {
        var locale = (Context as TurnContext)?.Locale ?? Context.Activity.Locale;
        return string.IsNullOrEmpty(locale) ? System.Globalization.CultureInfo.CurrentCulture.Name : locale;
    }

    /// <summary>Offers an event to the active dialog, or with <paramref name="fromLeaf"/> to the innermost one.</summary>
    public async Task<bool> EmitEventAsync(string name, object value = default, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
        {
            dc = child;
        }

        return dc.ActiveDialog is { } active
            && dc.FindDialog(active.Id) is { } dialog
            && await dialog.OnDialogEventAsync(dc, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken);
    }

    private void InheritServices(DialogContext other)
    {
        if (other._services is null)
        {
            return;
        }

        foreach (var (key, service) in other._services)
        {
            Services[key] = service;
        }
    }

    private Dialog RequireDialog(string dialogId) =>
        FindDialog(dialogId) ?? throw new InvalidOperationException(
            $"There is no dialog '{dialogId}' in this dialog set or in those around it. Known here: {string.Join(", ", Dialogs.GetDialogs().Select(dialog => dialog.Id))}. "
            + "Add it with DialogSet.Add or, in the constructor of a ComponentDialog, with AddDialog.");
}
