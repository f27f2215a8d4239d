using Microsoft.Recognizers.Text;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages prompts know; fewer than the official ones. Built once, not with every turn.</summary>
public static class PromptCultureModels
{
    public static PromptCultureModel English { get; } = new()
    {
        Locale = Culture.English,
        Separator = ", ",
        InlineOr = " or ",
        InlineOrMore = ", or ",
        YesInLanguage = "Yes",
        NoInLanguage = "No",
    };

    public static PromptCultureModel Spanish { get; } = new()
    {
        Locale = Culture.Spanish,
        Separator = ", ",
        InlineOr = " o ",
        InlineOrMore = ", o ",
        YesInLanguage = "S\u00ED",
        NoInLanguage = "No",
    };

    public static PromptCultureModel[] GetSupportedCultures() => [English, Spanish];

    /// <summary>The supported locale of the same language, or the code itself in lower case.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        return (IsLanguage(cultureCode, "en"), IsLanguage(cultureCode, "es")) switch
        {
            (true, _) => English.Locale,
            (_, true) => Spanish.Locale,
            _ => cultureCode.ToLowerInvariant(),
        };
    }

    private static bool IsLanguage(string cultureCode, string language) =>
        cultureCode.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (cultureCode.Length == language.Length || cultureCode[language.Length] == '-');
}
