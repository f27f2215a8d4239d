namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step of a waterfall knows and can do.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object options, IDictionary<string, object> values, int index, DialogReason reason, object result)
        : base(dc)
    {
        _waterfall = waterfall;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    public int Index { get; }

    /// <summary>What the waterfall was begun with; after a turn it may be JSON, as the storage gives it back.</summary>
    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the step before returned, usually the answer to its prompt.</summary>
    public object Result { get; }

    /// <summary>What the steps remember from turn to turn.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on to the next step at once.</summary>
    public Task<DialogTurnResult> NextAsync(object result = default, CancellationToken cancellationToken = default)
    {
        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of the waterfall '{_waterfall.Id}' called NextAsync twice; return the result of the first call.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
