using System.Text;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Mends words of an answer by the words such answers are made of, shorter ones too than the general correction dares: "foru years", "thirtyfive thousand".</summary>
internal sealed class SlotSpelling
{
    private const int LongFrom = 8;
    private const int ShortestPart = 3;
    private const int CommonFrom = 3;
    private readonly Lexicon _lexicon;
    private readonly int _shortest;
    private readonly IReadOnlySet<string> _ordinary;
    private readonly ILookup<char, string> _words;
    private readonly HashSet<string> _known;
    private readonly IReadOnlyDictionary<string, string> _shortForms;

    /// <param name="words">What such answers are made of.</param>
    /// <param name="shortest">Letters a word must have to be mended.</param>
    /// <param name="ordinary">Words that are right as they are, however rare in the pack.</param>
    /// <param name="shortForms">Short form → what is meant, such as <c>wks</c> → <c>week</c>.</param>
    public SlotSpelling(Lexicon lexicon, IEnumerable<string> words, IReadOnlySet<string> ordinary, int shortest, IReadOnlyDictionary<string, string> shortForms)
    {
        _shortForms = shortForms;
        _ordinary = ordinary;
        _lexicon = lexicon;
        _shortest = shortest;
        _known = [.. words.Where(word => word.Length >= shortest && word.All(char.IsAsciiLetterLower))];
        _words = _known.ToLookup(word => word[0]);
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
        if (_shortForms.TryGetValue(letters.ToString(), out var meant))
        {
            return meant;
        }

        if (letters.Length < _shortest || letters.ContainsAnyExceptInRange('a', 'z') || IsKnown(letters) || IsCommon(letters))
        {
            return null;
        }

        return Split(letters) ?? Nearest(letters);
    }

    /// <summary>The pack's phrases hold misspelled words too, but each only once or twice.</summary>
    private bool IsCommon(ReadOnlySpan<char> letters)
    {
        var word = letters.ToString();
        return _ordinary.Contains(word) || (_lexicon.TryFind(letters, out _) && _lexicon.Uses.GetValueOrDefault(word) >= CommonFrom);
    }

    private bool IsKnown(ReadOnlySpan<char> letters) => _known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    private string? Split(ReadOnlySpan<char> letters)
    {
        for (var i = ShortestPart; i <= letters.Length - ShortestPart; i++)
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
        foreach (var word in _words[letters[0]])
        {
            if (Math.Abs(word.Length - letters.Length) > allowed)
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
