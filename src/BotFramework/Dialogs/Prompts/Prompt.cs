using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks until the answer is one it understands and the validator accepts; then ends with the value.</summary>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T> _validator;

    public Prompt(string dialogId, PromptValidator<T> validator = default)
        : base(string.IsNullOrWhiteSpace(dialogId) ? throw new ArgumentNullException(nameof(dialogId)) : dialogId)
    {
        _validator = validator;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var (promptOptions, state) = PromptState.Begin(dc.ActiveDialog, options);
        await OnPromptAsync(dc.Context, state, promptOptions, false, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (options, state) = PromptState.Read(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        PromptState.CountAttempt(state);
        var accepted = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (accepted)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        // A validator that has answered the user itself has asked again in its own words.
        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <summary>A dialog was put on top of this prompt and has ended: the question is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var (options, state) = PromptState.Read(instance);
        return OnPromptAsync(turnContext, state, options, false, cancellationToken);
    }

    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>The question with its choices shown in a style; the question itself is left as it is.</summary>
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = default, CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>The question with its choices shown in a style; the question itself is left as it is.</summary>
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = default, string conversationType = default, IList<string> toList = default, CancellationToken cancellationToken = default)
    {
        var (text, speak) = (prompt?.Text ?? string.Empty, prompt?.Speak);
        var offered = style switch
        {
            ListStyle.None => MessageFactory.Text(text, speak, InputHints.ExpectingInput),
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, speak, options),
            ListStyle.List => ChoiceFactory.List(choices, text, speak, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, speak, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text, speak),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, speak, options, conversationType, toList),
        };
        if (prompt is not Activity question)
        {
            return offered;
        }

        var message = PromptState.Copy(question);
        message.Text = offered.Text;
        message.SuggestedActions = offered.SuggestedActions is { Actions.Count: > 0 } actions ? actions : message.SuggestedActions;
        foreach (var attachment in offered.Attachments ?? [])
        {
            (message.Attachments ??= new List<Attachment>()).Add(attachment);
        }

        return message;
    }
}
