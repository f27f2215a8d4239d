using System.Buffers;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Languages;

/// <summary>
/// Finds out in which of the offered languages a message is written: by its small words, the words that only one language's phrases know,
/// and letters that only one of them has. Names, numbers and words that several languages share say nothing.
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
    private const int MostWords = 40;
    private const int FewWords = 2;
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

    private static readonly (string Ending, string Language)[] Endings =
    [
        ("cion", "es"), ("ciones", "es"), ("dad", "es"), ("miento", "es"), ("cao", "pt"), ("coes", "pt"), ("agem", "pt"), ("ing", "en"), ("tion", "en"), ("eur", "fr"), ("euse", "fr"),
    ];

    /// <summary>Offered languages first, then those that are only told apart.</summary>
    private readonly string[] _languages;
    private readonly Predicate<string>[] _knows;

    /// <param name="offered">Offered language → whether its phrases know a word.</param>
    public LanguageGuesser(IReadOnlyDictionary<string, Predicate<string>> offered)
    {
        ArgumentNullException.ThrowIfNull(offered);
        _knows = [.. offered.Values];
        _languages = [.. offered.Keys.Concat(SmallWords.Languages).Distinct(StringComparer.Ordinal)];
    }

    /// <param name="current">The language that is spoken; kept when the message does not say otherwise.</param>
    /// <param name="first">Whether nothing was said before, so that the current language is no more than a setting.</param>
    public LanguageGuess Guess(string? text, string current, bool first = false)
    {
        var spoken = Array.IndexOf(_languages, current, 0, _knows.Length);
        if (string.IsNullOrWhiteSpace(text) || spoken < 0)
        {
            return new LanguageGuess(current);
        }

        Span<double> scores = stackalloc double[_languages.Length];
        var words = Score(text, scores);
        var best = spoken;
        for (var i = 0; i < _knows.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        if (IsForeign(scores, best, words))
        {
            return new LanguageGuess(current, Foreign: true);
        }

        var (mine, theirs) = (scores[spoken], scores[best]);
        var wins = mine == 0 ? theirs >= Known : theirs >= EnoughToSwitch && theirs > mine + (first ? 0 : Margin);
        var chosen = wins ? best : spoken;
        return new LanguageGuess(_languages[chosen], Sure: scores[chosen] >= EnoughToSwitch);
    }

    private bool IsForeign(ReadOnlySpan<double> scores, int best, int words)
    {
        for (var i = _knows.Length; i < scores.Length; i++)
        {
            if (scores[i] > scores[best] && (scores[i] >= EnoughForForeign + scores[best] || (words <= FewWords && scores[best] == 0)))
            {
                return true;
            }
        }

        return false;
    }

    private int Score(string text, Span<double> scores)
    {
        var tokens = Tokenizer.Read(text.Length > Tokenizer.Bound / 8 ? text[..(Tokenizer.Bound / 8)] : text);
        var words = 0;
        for (var i = 0; i < tokens.Count && words < MostWords; i++)
        {
            // "y" is "why" to some, "o" stands in O*NET and ICD-O.
            if (tokens.Letters(i) is { Length: > 1 } letters && !letters.ContainsAny(SmallWords.Digits))
            {
                words++;
                AddWord(letters.ToString(), tokens.Original(i), scores);
            }
        }

        if (text.AsSpan().ContainsAny('¿', '¡'))
        {
            Add(scores, "es", Letter);
        }

        return words;
    }

    private void AddWord(string word, ReadOnlySpan<char> written, Span<double> scores)
    {
        var letters = LettersOf(written);
        foreach (var language in letters)
        {
            Add(scores, language, Letter / letters.Length);
        }

        if (SmallWords.LanguagesOf(word) is { Length: > 0 } small)
        {
            // What nearly every language has ("no", "me") tells nothing apart.
            foreach (var language in small)
            {
                Add(scores, language, small.Length switch { 1 => Small, 2 => Small / 2, _ => 0 });
            }
        }
        else if (!IsCode(written))
        {
            AddKnown(word, scores);
        }
    }

    private void AddKnown(string word, Span<double> scores)
    {
        var (only, count) = (-1, 0);
        for (var i = 0; i < _knows.Length; i++)
        {
            if (_knows[i](word))
            {
                (only, count) = (i, count + 1);
            }
        }

        if (count == 1 && word.Length >= LongWord)
        {
            scores[only] += Known;
        }
        else if (count == 0 && word.Length >= LongestCode)
        {
            foreach (var (ending, language) in Endings)
            {
                if (word.EndsWith(ending, StringComparison.Ordinal))
                {
                    Add(scores, language, Ending);
                }
            }
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
    private static bool IsCode(ReadOnlySpan<char> written) => written.Length <= LongestCode && !written.ContainsAnyExcept(Capitals);

    private void Add(Span<double> scores, string language, double score)
    {
        if (Array.IndexOf(_languages, language) is >= 0 and var index)
        {
            scores[index] += score;
        }
    }
}
