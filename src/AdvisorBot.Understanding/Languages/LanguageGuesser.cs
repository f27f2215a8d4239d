using System.Buffers;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Languages;

/// <summary>
/// Finds out in which of the offered languages a message is written: by its small words, the words each language's phrases know, and
/// letters that only one of them has. Names, numbers and words that several languages share say nothing.
/// </summary>
public sealed class LanguageGuesser
{
    /// <summary>A small word, a letter such as ñ, and a word that only one language's phrases know.</summary>
    private const double Small = 2;
    private const double Letter = 2;
    private const double Known = 1;

    /// <summary>A word that looks like one language's in its ending only.</summary>
    private const double Ending = 0.5;

    /// <summary>How much better another language must be than the one that is spoken.</summary>
    private const double Margin = 1;

    /// <summary>From here on a language that is not offered is believed; one word may be a name.</summary>
    private const double EnoughForForeign = 4;
    private const double EnoughToSwitch = 2;
    private const int MostWords = 60;
    private const int LongWord = 4;
    private const int LongestCode = 6;

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Letters and the languages that write them, the most telling first.</summary>
    private static readonly (SearchValues<char> Letters, string[] Languages)[] Accents =
    [
        (SearchValues.Create("ãõÃÕ"), ["pt"]),
        (SearchValues.Create("ñÑ"), ["es"]),
        (SearchValues.Create("èëîïœÈ"), ["fr"]),
        (SearchValues.Create("çêâôàÇÊ"), ["pt", "fr"]),
        (SearchValues.Create("íóúÍÓÚ"), ["es", "es", "pt"]),
        (SearchValues.Create("áÁ"), ["es", "pt"]),
    ];

    private readonly Dictionary<string, Predicate<string>> _offered;

    /// <param name="offered">Offered language → whether its phrases know a word.</param>
    public LanguageGuesser(IReadOnlyDictionary<string, Predicate<string>> offered) => _offered = new(offered, StringComparer.Ordinal);

    /// <param name="current">The language that is spoken; kept when the message does not say otherwise.</param>
    /// <param name="first">Whether nothing was said before, so that the current language is no more than a setting.</param>
    public LanguageGuess Guess(string? text, string current, bool first = false)
    {
        if (string.IsNullOrWhiteSpace(text) || !_offered.ContainsKey(current))
        {
            return new LanguageGuess(current);
        }

        var scores = Scores(text, out var words);
        var mine = scores.GetValueOrDefault(current);
        var best = scores.Where(score => _offered.ContainsKey(score.Key)).DefaultIfEmpty().MaxBy(score => score.Value);
        var foreign = scores.Where(score => !_offered.ContainsKey(score.Key)).DefaultIfEmpty().MaxBy(score => score.Value);
        if (foreign.Key is not null && foreign.Value > Math.Max(best.Value, mine) && (foreign.Value >= EnoughForForeign + best.Value || (words <= 2 && best.Value == 0)))
        {
            return new LanguageGuess(current, Foreign: true);
        }

        if (best.Key is null || best.Value <= 0)
        {
            return new LanguageGuess(current);
        }

        var wins = best.Key != current && (best.Value > mine + (first ? 0 : Margin) || mine == 0) && (best.Value >= EnoughToSwitch || (mine == 0 && best.Value >= Known));
        var language = wins ? best.Key : current;
        return new LanguageGuess(language, Sure: scores.GetValueOrDefault(language) >= EnoughToSwitch);
    }

    private Dictionary<string, double> Scores(string text, out int words)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var tokens = Tokenizer.Read(text);
        words = 0;
        for (var i = 0; i < tokens.Count && i < MostWords; i++)
        {
            var word = tokens.Letters(i).ToString();
            if (word.Any(char.IsAsciiLetter))
            {
                words++;
                AddWord(word, tokens.Original(i), scores);
            }
        }

        if (text.AsSpan().ContainsAny('¿', '¡'))
        {
            Add(scores, "es", Letter);
        }

        return scores;
    }

    private void AddWord(string word, ReadOnlySpan<char> written, Dictionary<string, double> scores)
    {
        var small = SmallWords.Languages.Where(language => SmallWords.Has(language, word)).ToArray();
        var letters = LettersOf(written);
        foreach (var language in small)
        {
            // What nearly every language has ("a", "no", "me") tells nothing apart.
            Add(scores, language, small.Length switch { 1 => Small, 2 => Small / 2, _ => 0 });
        }

        foreach (var language in letters)
        {
            Add(scores, language, Letter / letters.Length);
        }

        if (small.Length > 0 || IsCode(written))
        {
            return;
        }

        var known = _offered.Where(offered => offered.Value(word)).Select(offered => offered.Key).ToArray();
        if (known is [var only] && word.Length >= LongWord)
        {
            Add(scores, only, Known);
        }
        else if (known.Length == 0 && EndingOf(word) is { } language)
        {
            Add(scores, language, Ending);
        }
    }

    /// <summary>Languages that write a word's accents.</summary>
    private static string[] LettersOf(ReadOnlySpan<char> written)
    {
        foreach (var (letters, languages) in Accents)
        {
            if (written.ContainsAny(letters))
            {
                return languages;
            }
        }

        return [];
    }

    /// <summary>RHIT, ICD-10, CPC.</summary>
    private static bool IsCode(ReadOnlySpan<char> written) =>
        written.Length <= LongestCode && !written.ContainsAnyExcept(Capitals);

    private static string? EndingOf(string word) =>
        word.Length < 6 ? null
        : word.EndsWith("cion", StringComparison.Ordinal) || word.EndsWith("ciones", StringComparison.Ordinal) || word.EndsWith("dad", StringComparison.Ordinal) || word.EndsWith("miento", StringComparison.Ordinal) ? "es"
        : word.EndsWith("cao", StringComparison.Ordinal) || word.EndsWith("coes", StringComparison.Ordinal) || word.EndsWith("agem", StringComparison.Ordinal) ? "pt"
        : word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("tion", StringComparison.Ordinal) ? "en"
        : word.EndsWith("eur", StringComparison.Ordinal) || word.EndsWith("euse", StringComparison.Ordinal) ? "fr"
        : null;

    private static void Add(Dictionary<string, double> scores, string language, double score) =>
        scores[language] = scores.GetValueOrDefault(language) + score;
}
