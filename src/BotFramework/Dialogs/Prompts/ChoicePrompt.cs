using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of several choices, by words, by number or by place.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = default, string defaultLocale = default)
        : this(dialogId, PromptCulture.Choices, validator, defaultLocale)
    {
    }

    public ChoicePrompt(string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice> validator = default, string defaultLocale = default)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults ?? throw new ArgumentNullException(nameof(choiceDefaults));
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown; as the channel does it best unless set.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language when the activity names none; English unless set.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>The words between choices; those of the language unless set.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>How choices are looked for in the answer.</summary>
    public FindChoicesOptions RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var culture = PromptCulture.Of(activity, options, DefaultLocale, _choiceDefaults);
        var choiceOptions = ChoiceOptions ?? _choiceDefaults.GetValueOrDefault(culture);
        var message = AppendChoices(PromptState.Question(options, isRetry), activity.ChannelId, options.Choices ?? [], options.Style ?? Style, choiceOptions, activity.Conversation?.ConversationType, null, cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        var activity = turnContext.Activity;
        if (!string.IsNullOrEmpty(activity.Text))
        {
            var culture = PromptCulture.Of(activity, options, DefaultLocale, _choiceDefaults);
            var found = ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], WithLocale(RecognizerOptions, culture));
            if (found.Count > 0)
            {
                (result.Succeeded, result.Value) = (true, found[0].Resolution);
            }
        }

        return Task.FromResult(result);
    }

    /// <summary>A copy with the language of the turn: the prompt serves many conversations at a time.</summary>
    private static FindChoicesOptions WithLocale(FindChoicesOptions options, string culture) => options is null
        ? new FindChoicesOptions { Locale = culture }
        : new FindChoicesOptions
        {
            Locale = culture,
            AllowPartialMatches = options.AllowPartialMatches,
            MaxTokenDistance = options.MaxTokenDistance,
            Tokenizer = options.Tokenizer,
            NoValue = options.NoValue,
            NoAction = options.NoAction,
            RecognizeNumbers = options.RecognizeNumbers,
            RecognizeOrdinals = options.RecognizeOrdinals,
        };
}
