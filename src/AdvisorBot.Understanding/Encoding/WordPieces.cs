using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Encoding;

/// <summary>Cuts a sentence into the pieces of words that the encoder knows (WordPiece, uncased): the longest known piece first.</summary>
internal sealed class WordPieces
{
    private const string Within = "##";
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _openings;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _endings;
    private readonly int _unknown;
    private readonly int _first;
    private readonly int _last;

    /// <param name="pieces">In the encoder's order; those within a word begin with ##.</param>
    public WordPieces(IReadOnlyList<string> pieces)
    {
        var openings = new Dictionary<string, int>(StringComparer.Ordinal);
        var endings = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].StartsWith(Within, StringComparison.Ordinal) && pieces[i].Length > Within.Length)
            {
                endings.Add(pieces[i][Within.Length..], i);
            }
            else
            {
                openings.Add(pieces[i], i);
            }
        }

        (_openings, _endings) = (openings.GetAlternateLookup<ReadOnlySpan<char>>(), endings.GetAlternateLookup<ReadOnlySpan<char>>());
        (_unknown, _first, _last) = (openings["[UNK]"], openings["[CLS]"], openings["[SEP]"]);
    }

    /// <summary>The pieces of a sentence between the marks of its beginning and end.</summary>
    /// <param name="into">As many pieces are read as it has room for.</param>
    /// <returns>How many there are.</returns>
    public int Read(ReadOnlySpan<char> text, Span<int> into)
    {
        var plain = Letters.Fold(new string(text));
        into[0] = _first;
        var count = 1;
        for (var i = 0; i < plain.Length && count < into.Length - 1;)
        {
            var end = i + 1;
            if (char.IsLetterOrDigit(plain[i]))
            {
                while (end < plain.Length && char.IsLetterOrDigit(plain[end]))
                {
                    end++;
                }

                count += ReadWord(plain.AsSpan(i, end - i), into[count..^1]);
            }
            else if (!char.IsWhiteSpace(plain[i]))
            {
                into[count++] = _openings.TryGetValue(plain.AsSpan(i, 1), out var sign) ? sign : _unknown;
            }

            i = end;
        }

        into[count++] = _last;
        return count;
    }

    private int ReadWord(ReadOnlySpan<char> word, Span<int> into)
    {
        var count = 0;
        for (var start = 0; start < word.Length && count < into.Length;)
        {
            var known = start == 0 ? _openings : _endings;
            var end = word.Length;
            var id = 0;
            while (end > start && !known.TryGetValue(word[start..end], out id))
            {
                end--;
            }

            if (end == start)
            {
                into[0] = _unknown;
                return 1;
            }

            into[count++] = id;
            start = end;
        }

        return count;
    }
}
