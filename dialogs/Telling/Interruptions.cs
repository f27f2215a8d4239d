using System.Text.RegularExpressions;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Dialogs.Telling;

/// <summary>Gives a question that breaks into an answer a sentence of its own: "no rush. hold on is the RHIT exam hard", "two years, but first what is a CPC".</summary>
internal static partial class Interruptions
{
    private static readonly char[] Loose = [' ', ',', '.', '!', '-', ':', ';', '…', '¿', '¡'];

    /// <summary>The message with the words that break off replaced by the end of a sentence, and with the mark of the question.</summary>
    public static string Parted(string text, LanguageTexts texts)
    {
        foreach (Match words in Breaks(text, texts))
        {
            var (told, rest) = (text[..words.Index].TrimEnd().TrimEnd(Loose), text[(words.Index + words.Length)..].TrimStart(Loose));
            var end = End().Match(rest) is { Success: true } mark ? mark.Index : rest.Length;
            if (told.Length > 0 && Openings.IsQuestion(rest[..end], texts))
            {
                return $"{told}{(told.EndsWith('?') ? "" : ".")} {rest[..end]}?{rest[end..].TrimStart('?', '.', '!')}";
            }
        }

        return text;
    }

    private static MatchCollection Breaks(string text, LanguageTexts texts) => Regex.Matches(
        text, $@"(?<=[\s.,;!])(?:{string.Join('|', texts.Asking.Telling.Breaks.OrderByDescending(words => words.Length).Select(Regex.Escape))})(?=[\s,.:])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"[.!?\n](?=\s|$)")]
    private static partial Regex End();
}
