using System.Text.RegularExpressions;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>Puts a question for a meaning as the pack knows it: "what does health information even mean?" asks for no average.</summary>
internal static class MeaningAsked
{
    public static string Plain(string text, LanguageTexts texts)
    {
        var meaning = texts.Asking.Meaning;
        return meaning.Openers.Count == 0 ? text : Regex.Replace(
            text, $@"(?<=^|[\s.,!])(?:{AnyOf(meaning.Openers)})\s+(\S[^.!?]*?)\s+(?:{AnyOf(meaning.Ends)})(?=\s*(?:[.!?]|$))", $"{meaning.As} $1", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static string AnyOf(IEnumerable<string> phrases) => string.Join('|', phrases.OrderByDescending(phrase => phrase.Length).Select(Regex.Escape));
}
