namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of dialogs, with a stack of its own; the first one added is where it begins.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Key of the inner stack in the state of the component.</summary>
    public const string PersistedDialogState = "dialogs";

    private readonly Lock _initializing = new();
    private Task _initialization;

    public ComponentDialog(string dialogId = default)
        : base(dialogId)
    {
    }

    /// <summary>The dialog that begins the component.</summary>
    public string InitialDialogId { get; set; }

    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object options = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        outerDc.ActiveDialog.State[PersistedDialogState] = new DialogState();
        if (TelemetryClient is not NullBotTelemetryClient)
        {
            TelemetryClient.TrackDialogView(Id);
        }

        var result = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken);
        return await FinishTurnAsync(outerDc, result, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var result = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken);
        return await FinishTurnAsync(outerDc, result, cancellationToken);
    }

    /// <summary>A dialog was put on top of this component and has ended: the question inside is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext outerDc, DialogReason reason, object result = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await CreateInnerContext(turnContext, instance).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await CreateInnerContext(turnContext, instance).CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, InnerState(dc.ActiveDialog));
    }

    /// <summary>Runs <see cref="OnInitializeAsync"/> once, however many conversations arrive at the same time.</summary>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (_initialization is { IsCompletedSuccessfully: true })
        {
            return;
        }

        Task initialization;
        lock (_initializing)
        {
            if (_initialization is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _initialization = OnInitializeAsync(outerDc);
            }

            initialization = _initialization;
        }

        await initialization;
    }

    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        InitialDialogId is null
            ? throw new InvalidOperationException($"The component '{Id}' has no dialog to begin with; add one with AddDialog.")
            : innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private async Task<DialogTurnResult> FinishTurnAsync(DialogContext outerDc, DialogTurnResult inner, CancellationToken cancellationToken)
    {
        if (inner.Status == DialogTurnStatus.Waiting)
        {
            return EndOfTurn;
        }

        if (inner.Status == DialogTurnStatus.Cancelled)
        {
            await outerDc.CancelAllDialogsAsync(cancellationToken);
            return new DialogTurnResult(DialogTurnStatus.Cancelled, inner.Result) { ParentEnded = true };
        }

        return await EndComponentAsync(outerDc, inner.Result, cancellationToken);
    }

    private DialogContext CreateInnerContext(ITurnContext turnContext, DialogInstance instance)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(instance);
        return new DialogContext(Dialogs, turnContext, InnerState(instance));
    }

    private static DialogState InnerState(DialogInstance instance)
    {
        var state = instance.State.Restore<DialogState>(PersistedDialogState);
        if (state is null)
        {
            instance.State[PersistedDialogState] = state = new DialogState();
        }

        return state;
    }
}
