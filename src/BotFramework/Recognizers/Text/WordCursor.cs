namespace Microsoft.Recognizers.Text;

/// <summary>Small questions about a text that every scanner asks.</summary>
internal static class WordCursor
{
    public static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>Index after the letters that begin at <paramref name="start"/>; an apostrophe between letters belongs to the word.</summary>
    public static int EndOfWord(string text, int start)
    {
        var i = start;
        while (i < text.Length && (char.IsLetter(text[i]) || (IsApostrophe(text[i]) && i > start && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    public static int SkipSpaces(string text, int start)
    {
        while (start < text.Length && (text[start] is ' ' or '\t' or '\u00A0'))
        {
            start++;
        }

        return start;
    }

    /// <summary>True when only blanks, or one hyphen and blanks, lie between two words.</summary>
    public static bool AreAdjacent(string text, int end, int nextStart)
    {
        if (nextStart <= end)
        {
            return nextStart == end;
        }

        var hyphens = 0;
        for (var i = end; i < nextStart; i++)
        {
            if (text[i] == '-')
            {
                hyphens++;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return hyphens <= 1;
    }

    /// <summary>Matches words, separated by blanks or hyphens, from a position on (blanks before the first are skipped).</summary>
    public static bool TryWords(string text, int start, out int end, params ReadOnlySpan<string> words)
    {
        end = start;
        var i = start;
        foreach (var word in words)
        {
            while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] == '-'))
            {
                i++;
            }

            if (!text.AsSpan(i).StartsWith(word, StringComparison.OrdinalIgnoreCase)
                || (i + word.Length < text.Length && IsWordChar(text[i + word.Length])))
            {
                return false;
            }

            i += word.Length;
        }

        end = i;
        return true;
    }

    /// <summary>The word that ends directly before a position, without the blanks between.</summary>
    public static ReadOnlySpan<char> WordBefore(string text, int position)
    {
        var end = position;
        while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-'))
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, end - start);
    }
}
