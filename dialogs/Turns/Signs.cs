using System.Text.RegularExpressions;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>Signs that people write for words: "me da = pero que no sea lejos", "pay = 50k"; not the eyes of "=)".</summary>
internal static class Signs
{
    public static string WrittenOut(string text, LanguageTexts texts) => texts.Asking.Telling.Signs
        .Aggregate(text, static (written, sign) => Regex.Replace(written, $@"\s*(?<![\p{{P}}\p{{S}}]){Regex.Escape(sign.Key)}(?![\p{{P}}\p{{S}}DPp])\s*", $" {sign.Value} ", RegexOptions.CultureInvariant));
}
