using System.Globalization;
using System.Text;

namespace AdvisorBot.Understanding.Text;

/// <summary>Folds a character to the one it is compared by: lower case, no accent, plain quotes and dashes, nothing invisible.</summary>
internal static class Letters
{
    /// <summary>Marks a character that is left out.</summary>
    public const char Nothing = '\0';

    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyy";

    public static char Fold(char letter) => letter switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' or ' ' => letter,
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        < (char)0x80 => letter,
        _ => FoldRare(letter),
    };

    /// <summary>A text as it is compared.</summary>
    public static string Fold(string text)
    {
        if (IsFolded(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Fold(c) is not Nothing and var letter)
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }

    private static bool IsFolded(string text)
    {
        foreach (var c in text)
        {
            if (c >= 0x80 || char.IsAsciiLetterUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private static char FoldRare(char letter)
    {
        switch (letter)
        {
            case '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u00B4' or '\uFF07':
                return '\'';
            case '\u201C' or '\u201D' or '\u00AB' or '\u00BB':
                return '"';
            case >= '\u2010' and <= '\u2015' or '\u2212':
                return '-';
            case '\u2026':
                return '.';
            case >= '\uFF01' and <= '\uFF5E':
                return Fold((char)(letter - 0xFEE0));
        }

        return char.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Nothing,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
            UnicodeCategory.Control => ' ',
            _ => Unaccent(char.ToLowerInvariant(letter)),
        };
    }

    private static char Unaccent(char letter)
    {
        var place = Accented.IndexOf(letter, StringComparison.Ordinal);
        return place < 0 ? letter : Plain[place];
    }
}
