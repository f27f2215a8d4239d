namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Finds the yes or no of a query in one pass, longest phrase first.</summary>
internal static class BooleanScanner
{
    private const double LeastScore = 0.5;

    public readonly record struct Match(int Start, int Length, bool Value, double Score);

    public static bool TryScan(string query, BooleanWords words, out Match best)
    {
        best = default;
        var tokens = 0;
        var matchedWords = 0;
        var i = 0;
        while (i < query.Length)
        {
            var length = ReadPhrase(query, i, words, out var value, out var wordCount);
            if (length > 0)
            {
                // The longest phrase wins, of equals the first one.
                if (value is { } yes && wordCount > matchedWords)
                {
                    best = new Match(i, length, yes, 0);
                    matchedWords = wordCount;
                }

                tokens += wordCount;
                i += length;
            }
            else if (WordCursor.IsWordChar(query[i]))
            {
                tokens++;
                i = SkipWord(query, i);
            }
            else
            {
                i++;
            }
        }

        if (matchedWords == 0)
        {
            return false;
        }

        best = best with { Score = LeastScore + ((1 - LeastScore) * matchedWords / tokens) };
        return true;
    }

    private static int SkipWord(string query, int i)
    {
        while (i < query.Length && (WordCursor.IsWordChar(query[i]) || (WordCursor.IsApostrophe(query[i]) && i + 1 < query.Length && char.IsLetter(query[i + 1]))))
        {
            i++;
        }

        return i;
    }

    private static int ReadPhrase(string query, int start, BooleanWords words, out bool? value, out int wordCount)
    {
        wordCount = 1;
        if (!char.IsLetter(query[start]))
        {
            return ReadEmoji(query, start, out value);
        }

        var bestLength = 0;
        value = null;
        Span<char> phrase = stackalloc char[24];
        var phraseLength = 0;
        var i = start;
        for (var count = 1; count <= BooleanWords.LongestPhrase; count++)
        {
            var end = WordCursor.EndOfWord(query, i);
            var glued = end < query.Length && WordCursor.IsWordChar(query[end]);
            var room = phraseLength + (count > 1 ? 1 : 0) + end - i;
            if (end == i || glued || room > phrase.Length)
            {
                break;
            }

            phraseLength = Append(phrase, phraseLength, query.AsSpan(i, end - i), count > 1);
            if (words.TryGet(phrase[..phraseLength], out var found))
            {
                (bestLength, value, wordCount) = (end - start, found, count);
            }

            i = WordCursor.SkipSpaces(query, end);
        }

        return bestLength;
    }

    private static int Append(Span<char> phrase, int length, ReadOnlySpan<char> word, bool withBlank)
    {
        if (withBlank)
        {
            phrase[length++] = ' ';
        }

        foreach (var c in word)
        {
            phrase[length++] = WordCursor.IsApostrophe(c) ? '\'' : c;
        }

        return length;
    }

    /// <summary>Thumbs up and the OK sign say yes; thumbs down and the raised hands say no.</summary>
    private static int ReadEmoji(string query, int start, out bool? value)
    {
        value = null;
        if (query[start] == '\u270B')
        {
            value = false;
            return 1;
        }

        if (!char.IsSurrogatePair(query, start))
        {
            return 0;
        }

        value = char.ConvertToUtf32(query, start) switch
        {
            0x1F44D or 0x1F44C => true,
            0x1F44E or 0x1F590 => false,
            _ => null,
        };
        return value is null ? 0 : 2;
    }
}
