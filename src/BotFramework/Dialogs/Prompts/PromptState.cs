using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How prompts keep their question and sends it.</summary>
internal static class PromptState
{
    public const string OptionsKey = "options";
    public const string StateKey = "state";
    public const string AttemptCountKey = "attemptCount";

    /// <summary>Puts the question and an empty memory into the dialog's state.</summary>
    public static (PromptOptions Options, IDictionary<string, object> State) Begin(DialogInstance instance, object options)
    {
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), $"The prompt '{instance.Id}' takes PromptOptions, not {options?.GetType().Name ?? "null"}.");
        }

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);
        var state = new Dictionary<string, object> { [AttemptCountKey] = 0 };
        instance.State[OptionsKey] = promptOptions;
        instance.State[StateKey] = state;
        return (promptOptions, state);
    }

    public static (PromptOptions Options, IDictionary<string, object> State) Read(DialogInstance instance) =>
        (instance.State.Restore<PromptOptions>(OptionsKey) ?? new PromptOptions(), instance.State.RestoreDictionary(StateKey));

    public static void CountAttempt(IDictionary<string, object> state) => state[AttemptCountKey] = state.RestoreInt(AttemptCountKey) + 1;

    /// <summary>The question to ask, or null; a retry without words of its own asks the same again.</summary>
    public static Activity Question(PromptOptions options, bool isRetry) =>
        isRetry && options.RetryPrompt is not null ? options.RetryPrompt : options.Prompt;

    /// <summary>Sends a copy: what is sent gets an id and an address, which must not be stored with the question.</summary>
    public static Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        return Question(options, isRetry) is { } question
            ? turnContext.SendActivityAsync(Copy(question), cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>A copy of a message before it was sent; lists are copied, what is in them is shared.</summary>
    public static Activity Copy(Activity activity) => new(activity.Type)
    {
        TextFormat = activity.TextFormat,
        AttachmentLayout = activity.AttachmentLayout,
        Locale = activity.Locale,
        Text = activity.Text,
        Speak = activity.Speak,
        InputHint = activity.InputHint,
        Summary = activity.Summary,
        SuggestedActions = activity.SuggestedActions,
        Attachments = activity.Attachments is null ? null : [.. activity.Attachments],
        Entities = activity.Entities is null ? null : [.. activity.Entities],
        ChannelData = activity.ChannelData,
        Value = activity.Value,
        ValueType = activity.ValueType,
        Name = activity.Name,
        Label = activity.Label,
        Code = activity.Code,
        Action = activity.Action,
        Expiration = activity.Expiration,
        Importance = activity.Importance,
        DeliveryMode = activity.DeliveryMode,
        ListenFor = activity.ListenFor,
        TextHighlights = activity.TextHighlights,
        SemanticAction = activity.SemanticAction,
        Properties = activity.Properties,
    };

    private static void ExpectInput(Activity question)
    {
        if (question is not null && string.IsNullOrEmpty(question.InputHint))
        {
            question.InputHint = InputHints.ExpectingInput;
        }
    }
}
