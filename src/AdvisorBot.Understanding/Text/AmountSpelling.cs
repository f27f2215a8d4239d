using System.Text;

namespace AdvisorBot.Understanding.Text;

/// <summary>Mends words of amounts in an answer about time or pay: "foru years", "thirtyfive thousand", "threeyears".</summary>
internal sealed class AmountSpelling
{
    private const int Shortest = 3;
    private const int LongFrom = 7;
    private readonly Lexicon _lexicon;
    private readonly List<string> _words;
    private readonly HashSet<string> _known;

    /// <param name="words">Number words, units of time and of money.</param>
    public AmountSpelling(Lexicon lexicon, IEnumerable<string> words)
    {
        _lexicon = lexicon;
        _words = [.. words.Where(word => word.Length >= Shortest && word.All(char.IsAsciiLetterLower)).Distinct()];
        _known = [.. _words];
    }

    /// <summary>The text with such words mended; the same text when there are none.</summary>
    public string Mend(string text)
    {
        StringBuilder? mended = null;
        var copied = 0;
        var tokens = Tokenizer.Read(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Meant(tokens.Letters(i)) is { } meant)
            {
                mended ??= new StringBuilder(text.Length + 8);
                mended.Append(text, copied, tokens[i].Start - copied).Append(meant);
                copied = tokens[i].End;
            }
        }

        return mended is null ? text : mended.Append(text, copied, text.Length - copied).ToString();
    }

    private string? Meant(ReadOnlySpan<char> letters)
    {
        if (letters.Length < Shortest || letters.ContainsAnyExceptInRange('a', 'z') || _lexicon.TryFind(letters, out _) || IsKnown(letters))
        {
            return null;
        }

        return Split(letters) ?? Nearest(letters);
    }

    private bool IsKnown(ReadOnlySpan<char> letters) => _known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    private string? Split(ReadOnlySpan<char> letters)
    {
        for (var i = Shortest; i <= letters.Length - Shortest; i++)
        {
            if (IsKnown(letters[..i]) && IsKnown(letters[i..]))
            {
                return $"{letters[..i]} {letters[i..]}";
            }
        }

        return null;
    }

    private string? Nearest(ReadOnlySpan<char> letters)
    {
        var allowed = letters.Length >= LongFrom ? 2 : 1;
        string? best = null;
        var least = allowed + 1;
        foreach (var word in _words)
        {
            if (Math.Abs(word.Length - letters.Length) > allowed || word[0] != letters[0])
            {
                continue;
            }

            var distance = SpellingCorrector.Distance(letters, word, allowed);
            if (distance < least || (distance == least && distance <= allowed && word.Length > best!.Length))
            {
                (best, least) = (word, distance);
            }
        }

        return best;
    }
}
