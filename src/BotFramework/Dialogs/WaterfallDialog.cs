using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Steps taken one after the other, each getting what the one before returned.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string StepIndexKey = "stepIndex";
    private const string InstanceIdKey = "instanceId";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = default)
        : base(dialogId)
    {
        _steps = actions is null ? [] : [.. actions];
    }

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        _steps.Add(step ?? throw new ArgumentNullException(nameof(step)));
        return this;
    }

    public override string GetVersion() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{_steps.Count}");

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog.State;
        state[OptionsKey] = options;
        state[ValuesKey] = new Dictionary<string, object>();
        state[InstanceIdKey] = Guid.NewGuid().ToString();
        Track("WaterfallStart", dc.ActiveDialog, null);
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var activity = dc.Context.Activity;
        return activity.Type == Schema.ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return RunStepAsync(dc, dc.ActiveDialog.State.RestoreInt(StepIndexKey) + 1, reason, result, cancellationToken);
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        switch (reason)
        {
            case DialogReason.CancelCalled:
                Track("WaterfallCancel", instance, StepName(instance.State.RestoreInt(StepIndexKey)));
                break;
            case DialogReason.EndCalled:
                Track("WaterfallComplete", instance, null);
                break;
        }

        return Task.CompletedTask;
    }

    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        Track("WaterfallStep", stepContext.ActiveDialog, StepName(stepContext.Index));
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog.State;
        state[StepIndexKey] = index;
        state.TryGetValue(OptionsKey, out var options);
        var step = new WaterfallStepContext(this, dc, options, state.RestoreDictionary(ValuesKey), index, reason, result);
        return OnStepAsync(step, cancellationToken);
    }

    /// <summary>The method's name; an anonymous step is called by its place.</summary>
    private string StepName(int index)
    {
        var name = index < _steps.Count ? _steps[index].Method.Name : string.Empty;
        return name.Length == 0 || name.Contains('<', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"Step{index + 1}of{_steps.Count}")
            : name;
    }

    private void Track(string eventName, DialogInstance instance, string stepName)
    {
        if (TelemetryClient is NullBotTelemetryClient)
        {
            return;
        }

        var properties = new Dictionary<string, string>
        {
            ["DialogId"] = Id,
            ["InstanceId"] = instance.State.TryGetValue(InstanceIdKey, out var id) ? id?.ToString() : null,
        };
        if (stepName is not null)
        {
            properties["StepName"] = stepName;
        }

        TelemetryClient.TrackEvent(eventName, properties);
    }
}
