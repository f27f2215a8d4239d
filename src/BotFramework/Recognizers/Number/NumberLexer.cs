using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>One pass over a text that keeps only what can belong to a number; nothing is allocated for a text without numbers.</summary>
internal static class NumberLexer
{
    public static List<Lexeme> Read(string text)
    {
        List<Lexeme> lexemes = null;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c) && IsInName(text, i))
            {
                i = SkipName(text, i);
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
            {
                i = ReadDigits(text, i, ref lexemes);
            }
            else if (VulgarFraction(c) is var vulgar and > 0)
            {
                Add(ref lexemes, new Lexeme(LexemeKind.Fraction, i, i + 1, vulgar));
                i++;
            }
            else if (char.IsLetter(c))
            {
                i = ReadWord(text, i, ref lexemes);
            }
            else
            {
                i++;
            }
        }

        return lexemes;
    }

    private static void Add(ref List<Lexeme> lexemes, Lexeme lexeme) => (lexemes ??= new List<Lexeme>(8)).Add(lexeme);

    private static double VulgarFraction(char c) => c switch
    {
        '\u00BC' => 0.25,
        '\u00BD' => 0.5,
        '\u00BE' => 0.75,
        '\u2153' => 1d / 3,
        '\u2154' => 2d / 3,
        _ => 0,
    };

    private static int ReadWord(string text, int start, ref List<Lexeme> lexemes)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        if (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            // "abc123" is a name, not a word and a number.
            return SkipName(text, end);
        }

        if ((start == 0 || text[start - 1] != '_') && NumberWords.TryGet(text.AsSpan(start, end - start), out var word))
        {
            Add(ref lexemes, new Lexeme(word.Kind, start, end, word.Value));
        }

        return end;
    }

    /// <summary>"ICD-10" and "COVID-19" are names; in "twenty-5" the word is a number itself.</summary>
    private static bool IsInName(string text, int start) =>
        start > 1 && text[start - 1] == '-' && char.IsLetter(text[start - 2]) && !NumberWords.TryGet(WordCursor.WordBefore(text, start), out _);

    private static int SkipName(string text, int i)
    {
        while (i < text.Length && WordCursor.IsWordChar(text[i]))
        {
            i++;
        }

        return i;
    }

    private static int ReadDigits(string text, int start, ref List<Lexeme> lexemes)
    {
        var end = EndOfInteger(text, start);
        var isDecimal = false;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            isDecimal = true;
            end = SkipDigits(text, end + 1);
            if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            {
                return SkipVersion(text, end);
            }
        }

        var value = Parse(text.AsSpan(start, end - start));
        var suffix = EndOfLetters(text, end);
        if (double.IsInfinity(value) || (suffix < text.Length && char.IsAsciiDigit(text[suffix]) && suffix > end))
        {
            return SkipName(text, suffix);
        }

        return AddDigits(text, start, end, suffix, value, isDecimal, ref lexemes);
    }

    private static int AddDigits(string text, int start, int end, int suffix, double value, bool isDecimal, ref List<Lexeme> lexemes)
    {
        var letters = text.AsSpan(end, suffix - end);
        if (!isDecimal && IsOrdinalSuffix(letters))
        {
            Add(ref lexemes, new Lexeme(LexemeKind.OrdinalDigits, start, suffix, value));
            return suffix;
        }

        var negative = IsNegative(text, start);
        var first = negative ? start - 1 : start;
        var sign = negative ? -1 : 1;
        var multiplier = letters is "m" && first > 0 && text[first - 1] is '$' or '\u20AC' or '\u00A3' ? 1e6 : Multiplier(letters);
        if (multiplier == 0 && letters.IsEmpty && WordCursor.TryWords(text, end, out var spaced, "k") && spaced == end + 2 && text[end] == ' ')
        {
            (multiplier, suffix) = (1e3, spaced);
        }

        if (multiplier > 0)
        {
            value *= multiplier;
            Add(ref lexemes, new Lexeme(LexemeKind.Digits, first, suffix, sign * value, value != Math.Floor(value)));
            return suffix;
        }

        Add(ref lexemes, new Lexeme(LexemeKind.Digits, first, end, sign * value, isDecimal));
        return suffix;
    }

    /// <summary>Reads digits with well-formed thousand separators ("1,234,567"); "12,34" ends at the comma.</summary>
    private static int EndOfInteger(string text, int start)
    {
        var end = SkipDigits(text, start);
        if (end - start is 0 or > 3)
        {
            return end;
        }

        while (end < text.Length && text[end] == ',' && SkipDigits(text, end + 1) == end + 4)
        {
            end += 4;
        }

        return end;
    }

    private static int SkipDigits(string text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>"1.2.3" is a version or an address, not a number.</summary>
    private static int SkipVersion(string text, int i)
    {
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    private static int EndOfLetters(string text, int i)
    {
        while (i < text.Length && char.IsLetter(text[i]))
        {
            i++;
        }

        return i;
    }

    private static double Parse(ReadOnlySpan<char> digits) =>
        double.Parse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>A hyphen is a sign only where no word or number stands before it: "5-10" and "5 -10" are two numbers.</summary>
    private static bool IsNegative(string text, int start)
    {
        if (start == 0 || text[start - 1] != '-')
        {
            return false;
        }

        var before = start - 2;
        var blank = before < 0 || char.IsWhiteSpace(text[before]) || text[before] is '(' or '$';
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return blank && (before < 0 || !char.IsAsciiDigit(text[before]));
    }

    private static bool IsOrdinalSuffix(ReadOnlySpan<char> letters) =>
        letters.Equals("st", StringComparison.OrdinalIgnoreCase) || letters.Equals("nd", StringComparison.OrdinalIgnoreCase)
        || letters.Equals("rd", StringComparison.OrdinalIgnoreCase) || letters.Equals("th", StringComparison.OrdinalIgnoreCase);

    private static double Multiplier(ReadOnlySpan<char> letters) => letters switch
    {
        "k" or "K" => 1e3,
        "M" => 1e6,
        "bn" => 1e9,
        _ => 0,
    };
}
