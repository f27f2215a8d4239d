using System.Globalization;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>Finds options named by number, letter or their own words.</summary>
internal static class OptionMatcher
{
    /// <summary>"No" is part of too many options.</summary>
    private const int ShortestTellingWord = 4;

    private static readonly char[] Separators = [' ', ',', ';', '/', '&', '+', '\t', '\n', '\r'];
    private static readonly char[] Wrapping = ['.', ')', '(', '#', ':', '!', '"', '\'', '“', '”', '*'];

    /// <summary>Positions (from 0) that the text names and nothing else; empty when it says more than that.</summary>
    /// <param name="and">The word that joins the last two, such as "and".</param>
    public static IReadOnlyList<int> Literal(string text, IReadOnlyList<string> labels, bool many, string and)
    {
        var whole = IndexOfLabel(text, labels);
        if (whole >= 0)
        {
            return [whole];
        }

        var found = new List<int>();
        foreach (var token in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = token.Trim(Wrapping);
            if (word.Equals(and, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (IndexOf(word, labels.Count) is not { } index)
            {
                return many ? Labels(text, labels) : [];
            }

            found.Add(index);
        }

        return found.Count > 1 && !many ? [] : [.. found.Distinct()];
    }

    /// <summary>The one option that the words of the text name, as the SDK's choice recognizer finds it; null when unclear.</summary>
    public static int? InWords(string text, IReadOnlyList<string> labels)
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };
        var found = ChoiceRecognizers.RecognizeChoices(text, [.. labels], options).Select(choice => choice.Resolution.Index).Distinct().ToArray();
        return found is [var only] ? only : null;
    }

    /// <summary>The one option that has all telling words of a short text ("a must"); null when none or several have.</summary>
    public static int? ByTellingWords(string text, IReadOnlyList<string> labels, IReadOnlyList<string> stopWords)
    {
        var stops = stopWords.Select(Letters).ToHashSet(StringComparer.Ordinal);
        var words = WordsOf(text).Where(word => !stops.Contains(word)).ToArray();
        if (!words.Any(word => word.Length >= ShortestTellingWord))
        {
            return null;
        }

        var found = labels.Select((label, i) => (Words: WordsOf(label), Index: i)).Where(option => words.All(option.Words.Contains)).ToArray();
        return found is [var only] ? only.Index : null;
    }

    private static string[] WordsOf(string text) =>
        text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Letters).Where(word => word.Length > 0).ToArray();

    /// <summary>Several labels joined by commas, as a client with check boxes would send them.</summary>
    private static int[] Labels(string text, IReadOnlyList<string> labels)
    {
        var indexes = text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(part => IndexOfLabel(part, labels)).ToArray();
        return indexes.Length > 0 && Array.TrueForAll(indexes, index => index >= 0) ? [.. indexes.Distinct()] : [];
    }

    private static int IndexOfLabel(string text, IReadOnlyList<string> labels)
    {
        var wanted = Letters(text);
        for (var i = 0; i < labels.Count && wanted.Length > 0; i++)
        {
            if (Letters(labels[i]) == wanted)
            {
                return i;
            }
        }

        return -1;
    }

    private static int? IndexOf(string word, int count)
    {
        var index = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1
            : word.Length == 1 && char.IsAsciiLetter(word[0]) ? char.ToLowerInvariant(word[0]) - 'a'
            : -1;
        return index >= 0 && index < count ? index : null;
    }

    /// <summary>Clients may change quotes and dashes, people leave out accents; letters and digits stay.</summary>
    private static string Letters(string text) => string.Concat(PlainText.Of(text).Where(char.IsLetterOrDigit));
}
