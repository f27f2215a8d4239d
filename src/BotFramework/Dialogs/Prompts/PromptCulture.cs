using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Which language a prompt speaks and reads, and the defaults that go with it; built once.</summary>
internal static class PromptCulture
{
    private static readonly Dictionary<string, ChoiceFactoryOptions> ChoiceDefaults = PromptCultureModels.GetSupportedCultures().ToDictionary(
        culture => culture.Locale,
        culture => new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, true));

    private static readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> ConfirmDefaults = PromptCultureModels.GetSupportedCultures().ToDictionary(
        culture => culture.Locale,
        culture => (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), ChoiceDefaults[culture.Locale]));

    public static Dictionary<string, ChoiceFactoryOptions> Choices => ChoiceDefaults;

    public static Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> Confirmations => ConfirmDefaults;

    /// <summary>The first known of the question's, the activity's and the prompt's own language, else English.</summary>
    public static string Of<TDefaults>(Activity activity, PromptOptions options, string defaultLocale, Dictionary<string, TDefaults> known)
    {
        var locale = PromptCultureModels.MapToNearestLanguage(options?.RecognizeLanguage ?? activity.Locale ?? defaultLocale);
        if (!string.IsNullOrEmpty(locale) && known.ContainsKey(locale))
        {
            return locale;
        }

        var fallback = PromptCultureModels.MapToNearestLanguage(defaultLocale);
        return !string.IsNullOrEmpty(fallback) && known.ContainsKey(fallback) ? fallback : PromptCultureModels.English.Locale;
    }
}
