using System.Buffers;

namespace AdvisorBot.Understanding.Text;

/// <summary>Turns tokens into words: short forms written out, endings and misspellings undone.</summary>
internal sealed class WordReader
{
    /// <summary>Misspellings mended per message; a message with more is not made of words.</summary>
    private const int MostCorrections = 24;

    private const int LongestWord = 64;

    /// <summary>Letters from which a word may be another one with an ending.</summary>
    private const int ShortestForm = 4;

    /// <summary>A word that is used so much more often was meant, even if what was typed could be a form of a rare one: "managre" is no "manage".</summary>
    private const int FarMore = 8;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, WordEntry[]> _contractions;
    private readonly Dictionary<string, WordEntry[]>.AlternateLookup<ReadOnlySpan<char>> _contractionLookup;
    private SpellingCorrector _corrector = new([]);

    public WordReader(Lexicon lexicon, IReadOnlyDictionary<string, string> contractions)
    {
        _lexicon = lexicon;
        NumberForm = lexicon.Id("{number}");
        _contractions = contractions.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(lexicon.Learn).ToArray(),
            StringComparer.Ordinal);
        _contractionLookup = _contractions.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Number word: digits that no phrase of the pack contains.</summary>
    public int NumberForm { get; }

    /// <summary>Called once, when all words of the pack are learned.</summary>
    public void UseSpelling()
    {
        _corrector = new SpellingCorrector(_lexicon.SureWords.Concat(_contractions.Keys.Select(key => KeyValuePair.Create(key, 1))));
        foreach (var doubtful in _lexicon.DoubtfulWords)
        {
            if (_corrector.Correct(doubtful) is { } meant && _lexicon.TryFind(meant, out _))
            {
                _lexicon.Mend(doubtful, meant);
            }
        }
    }

    /// <summary>Words of a phrase of the pack; unknown ones are learned.</summary>
    public List<Word> Learn(string phrase) => Read(Tokenizer.Read(phrase), learn: true);

    /// <param name="correct">Whether misspellings are mended; pointless for a message in another language.</param>
    public List<Word> Read(TokenList tokens, bool correct = true) => Read(tokens, learn: false, correct);

    private List<Word> Read(TokenList tokens, bool learn, bool correct = true)
    {
        var words = new List<Word>(tokens.Count + 4);
        var corrections = learn || !correct ? MostCorrections : 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var letters = tokens.Letters(i);
            if (_contractionLookup.TryGetValue(letters, out var parts))
            {
                AddParts(words, tokens[i], i, parts);
                continue;
            }

            if (learn)
            {
                _lexicon.Count(letters);
            }

            if (!_lexicon.TryFind(letters, out var entry) && !TryThousands(letters, out entry))
            {
                entry = learn ? _lexicon.Learn(letters.ToString()) : Guess(letters, ref corrections, out parts);
                if (parts is not null)
                {
                    AddParts(words, tokens[i], i, parts);
                    continue;
                }
            }

            words.Add(new Word(tokens[i].Start, tokens[i].End, i, entry.Form, entry.Stem, tokens[i].Gap));
        }

        return words;
    }

    /// <summary>"61k" is the word "61000" when the pack speaks of it.</summary>
    private bool TryThousands(ReadOnlySpan<char> letters, out WordEntry entry)
    {
        entry = WordEntry.None;
        return letters is [.. var digits, 'k'] && digits.Length is > 0 and <= 4 && !digits.ContainsAnyExceptInRange('0', '9')
            && _lexicon.TryFind($"{digits}000", out entry);
    }

    private static void AddParts(List<Word> words, Token token, int index, WordEntry[] parts)
    {
        for (var p = 0; p < parts.Length; p++)
        {
            var gap = p == parts.Length - 1 ? token.Gap : Gap.None;
            words.Add(new Word(token.Start, token.End, index, parts[p].Form, parts[p].Stem, gap));
        }
    }

    private WordEntry Guess(ReadOnlySpan<char> letters, ref int corrections, out WordEntry[]? parts)
    {
        parts = null;
        if (!letters.ContainsAnyExcept(Digits))
        {
            return new WordEntry(NumberForm, NumberForm);
        }

        var basis = letters.Length < ShortestForm ? null : _lexicon.WithEnding(letters.ToString());
        if (basis is null && TryShorten(letters, out var entry, out parts))
        {
            return entry;
        }

        if (corrections++ >= MostCorrections || _corrector.Correct(letters) is not { } meant || (basis is not null && Uses(meant) < Uses(basis) * FarMore))
        {
            return basis is not null && _lexicon.TryFind(basis, out entry) ? entry : WordEntry.None;
        }

        return !_contractions.TryGetValue(meant, out parts) && _lexicon.TryFind(meant, out entry) ? entry : WordEntry.None;
    }

    private int Uses(string word) => _lexicon.Uses.GetValueOrDefault(word);

    /// <summary>Drawn-out letters: three or more of the same are tried as two, then as one.</summary>
    private bool TryShorten(ReadOnlySpan<char> letters, out WordEntry entry, out WordEntry[]? parts)
    {
        parts = null;
        entry = WordEntry.None;
        if (letters.Length > LongestWord)
        {
            return false;
        }

        Span<char> shorter = stackalloc char[LongestWord];
        for (var keep = 2; keep >= 1; keep--)
        {
            var length = 0;
            var run = 0;
            var cut = false;
            for (var i = 0; i < letters.Length; i++)
            {
                run = i > 0 && letters[i] == letters[i - 1] ? run + 1 : 1;
                if (run <= keep)
                {
                    shorter[length++] = letters[i];
                }

                cut |= run >= 3;
            }

            if (!cut)
            {
                break;
            }

            if (_contractionLookup.TryGetValue(shorter[..length], out parts))
            {
                entry = WordEntry.None;
                return true;
            }

            if (_lexicon.TryFind(shorter[..length], out entry))
            {
                return true;
            }
        }

        entry = WordEntry.None;
        return false;
    }
}
