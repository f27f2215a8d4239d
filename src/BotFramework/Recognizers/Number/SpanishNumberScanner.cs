using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>
/// Reads the cardinal numbers of a Spanish text: "treinta y cinco", "dos mil", "1.234,5". Fractions and ordinals in words are left out;
/// "un" and "una" count only before a thousand or million, or when nothing else was said.
/// </summary>
internal static class SpanishNumberScanner
{
    private const int Thousand = 1_000;
    private const int Million = 1_000_000;

    /// <summary>All numbers in order; empty when there are none.</summary>
    public static List<NumberSpan> Scan(string text)
    {
        var found = new List<NumberSpan>();
        var words = string.IsNullOrEmpty(text) ? [] : Read(text);
        for (var next = 0; next < words.Count;)
        {
            var first = words[next];
            if (TryReadNumber(text, words, ref next, out var value, out var end))
            {
                if (!IsArticle(text, first, end))
                {
                    found.Add(Signed(text, words, first, end, value));
                }
            }
            else
            {
                next++;
            }
        }

        return found;
    }

    private static NumberSpan Signed(string text, List<Word> words, Word first, int end, double value)
    {
        var kind = value == Math.Floor(value) ? NumberClass.Integer : NumberClass.Decimal;
        if (first.Start > 0 && text[first.Start - 1] == '-' && (first.Start == 1 || char.IsWhiteSpace(text[first.Start - 2])))
        {
            return new NumberSpan(first.Start - 1, end, -value, kind);
        }

        var before = words.FindLast(word => word.End <= first.Start);
        return before.Kind == WordKind.Minus && Adjacent(text, before.End, first.Start)
            ? new NumberSpan(before.Start, end, -value, kind)
            : new NumberSpan(first.Start, end, value, kind);
    }

    private static bool IsArticle(string text, Word first, int end) =>
        first.End == end && first.Kind == WordKind.Word && first.Value == 1
        && !text.AsSpan(first.Start, end - first.Start).Equals("uno", StringComparison.OrdinalIgnoreCase)
        && text.AsSpan().Trim().Trim(".,;!?¡¿").Length != end - first.Start;

    /// <summary>"dos millones trescientos mil cuatro": each part smaller than the one before.</summary>
    private static bool TryReadNumber(string text, List<Word> words, ref int next, out double value, out int end)
    {
        (value, end) = (0, -1);
        var limit = double.PositiveInfinity;
        while (TryReadPart(text, words, next, end, out var part, out var after, out var scale) && scale < limit)
        {
            value += part;
            next = after;
            end = words[after - 1].End;
            limit = scale;
            if (scale == 1)
            {
                break;
            }
        }

        return end >= 0;
    }

    /// <summary>A group below a thousand with the thousand or million after it; "mil" stands alone too.</summary>
    private static bool TryReadPart(string text, List<Word> words, int next, int end, out double part, out int after, out double scale)
    {
        (part, after, scale) = (0, next, 1);
        if (next >= words.Count || (end >= 0 && !Adjacent(text, end, words[next].Start)))
        {
            return false;
        }

        if (words[next] is { Kind: WordKind.Word, Value: Thousand })
        {
            (part, after, scale) = (Thousand, next + 1, Thousand);
        }
        else if (TryReadGroup(text, words, ref after, out part))
        {
            if (after < words.Count && words[after] is { Kind: WordKind.Word, Value: Thousand or Million } word && Adjacent(text, words[after - 1].End, word.Start))
            {
                part *= word.Value;
                scale = word.Value;
                after++;
            }
        }
        else
        {
            return false;
        }

        if (scale == Thousand && after < words.Count && words[after] is { Kind: WordKind.Word, Value: Million } million && Adjacent(text, words[after - 1].End, million.Start))
        {
            part *= Million;
            scale = Million;
            after++;
        }

        return true;
    }

    /// <summary>Digits, or words below a thousand: "ciento treinta y cinco".</summary>
    private static bool TryReadGroup(string text, List<Word> words, ref int next, out double value)
    {
        var first = words[next];
        value = first.Value;
        if (first.Kind == WordKind.Digits)
        {
            next++;
            return true;
        }

        if (first.Kind != WordKind.Word || first.Value >= Thousand)
        {
            return false;
        }

        next++;
        if (first.Value >= 100)
        {
            if (!Follows(text, words, next, word => word.Value is > 0 and < 100))
            {
                return true;
            }

            value += words[next].Value;
            next++;
        }

        var tens = words[next - 1];
        if (tens.Value is >= 30 and < 100 && next + 1 < words.Count && words[next].Kind == WordKind.And && Adjacent(text, tens.End, words[next].Start)
            && Follows(text, words, next + 1, word => word.Value is > 0 and < 10))
        {
            value += words[next + 1].Value;
            next += 2;
        }

        return true;
    }

    private static bool Follows(string text, List<Word> words, int index, Predicate<Word> fits) =>
        index < words.Count && words[index].Kind == WordKind.Word && fits(words[index]) && Adjacent(text, words[index - 1].End, words[index].Start);

    private static bool Adjacent(string text, int end, int start) => start >= end && text.AsSpan(end, start - end).IsWhiteSpace();

    private static List<Word> Read(string text)
    {
        var words = new List<Word>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsLetter(text[i]))
            {
                i = WordCursor.EndOfWord(text, i);
                AddWord(words, text, start, i);
            }
            else if (char.IsAsciiDigit(text[i]))
            {
                i = EndOfDigits(text, i);
                AddDigits(words, text, start, i);
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    private static void AddWord(List<Word> words, string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (SpanishNumberWords.TryGet(word, out var value))
        {
            words.Add(new Word(WordKind.Word, start, end, value));
        }
        else if (word.Equals("y", StringComparison.OrdinalIgnoreCase))
        {
            words.Add(new Word(WordKind.And, start, end, 0));
        }
        else if (word.Equals("menos", StringComparison.OrdinalIgnoreCase))
        {
            words.Add(new Word(WordKind.Minus, start, end, 0));
        }
    }

    /// <summary>A point before three digits parts thousands, any other point or comma the decimals; "1.2.3" is no number.</summary>
    private static void AddDigits(List<Word> words, string text, int start, int end)
    {
        var digits = text[start..end];
        var comma = digits.IndexOf(',', StringComparison.Ordinal);
        var whole = (comma < 0 ? digits : digits[..comma]).Split('.');
        var grouped = whole.Length > 1 && whole[0].Length <= 3 && whole.Skip(1).All(group => group.Length == 3);
        var written = grouped ? string.Concat(whole) : string.Join('.', whole);
        if (comma >= 0)
        {
            written += "." + digits[(comma + 1)..];
        }

        if (double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            words.Add(new Word(WordKind.Digits, start, end, value));
        }
    }

    private static int EndOfDigits(string text, int i)
    {
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    private enum WordKind : byte
    {
        None,
        Word,
        Digits,
        And,
        Minus,
    }

    private readonly record struct Word(WordKind Kind, int Start, int End, double Value);
}
