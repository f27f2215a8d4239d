using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no; 1 and 2 will do when the choices are numbered.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = default, string defaultLocale = default)
        : this(dialogId, PromptCulture.Confirmations, validator, defaultLocale)
    {
    }

    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool> validator = default, string defaultLocale = default)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults ?? throw new ArgumentNullException(nameof(choiceDefaults));
        DefaultLocale = defaultLocale;
    }

    /// <summary>How yes and no are shown; as the channel does it best unless set.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language when the activity names none; English unless set.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>The words between yes and no; those of the language unless set.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>The words for yes and for no; those of the language unless set.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var (choices, choiceOptions) = ChoicesFor(activity, options);
        var message = AppendChoices(PromptState.Question(options, isRetry), activity.ChannelId, choices, options.Style ?? Style, choiceOptions, activity.Conversation?.ConversationType, null, cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var text = turnContext.Activity.Text;
        var result = new PromptRecognizerResult<bool>();
        if (!string.IsNullOrEmpty(text))
        {
            var culture = PromptCulture.Of(turnContext.Activity, options, DefaultLocale, _choiceDefaults);
            var said = ChoiceRecognizer.RecognizeBoolean(text, culture);
            if (said.Count > 0 && said[0].Resolution[ResolutionKey.Value] is bool yes)
            {
                (result.Succeeded, result.Value) = (true, yes);
            }
            else
            {
                RecognizeChoice(turnContext, options, culture, result);
            }
        }

        return Task.FromResult(result);
    }

    private void RecognizeChoice(ITurnContext turnContext, PromptOptions options, string culture, PromptRecognizerResult<bool> result)
    {
        var (choices, choiceOptions) = ChoicesFor(turnContext.Activity, options);
        var numbered = choiceOptions?.IncludeNumbers ?? true;
        var found = ChoiceRecognizers.RecognizeChoices(turnContext.Activity.Text, choices, new FindChoicesOptions { Locale = culture, RecognizeNumbers = numbered, RecognizeOrdinals = numbered });
        if (found.Count > 0)
        {
            (result.Succeeded, result.Value) = (true, found[0].Resolution.Index == 0);
        }
    }

    private (IList<Choice> Choices, ChoiceFactoryOptions Options) ChoicesFor(Schema.Activity activity, PromptOptions options)
    {
        var culture = PromptCulture.Of(activity, options, DefaultLocale, _choiceDefaults);
        if (!_choiceDefaults.TryGetValue(culture, out var defaults))
        {
            defaults = PromptCulture.Confirmations[PromptCulture.Of(activity, options, DefaultLocale, PromptCulture.Confirmations)];
        }

        var (yes, no) = ConfirmChoices is null ? (defaults.Item1, defaults.Item2) : (ConfirmChoices.Item1, ConfirmChoices.Item2);
        return ([yes, no], ChoiceOptions ?? defaults.Item3);
    }
}
