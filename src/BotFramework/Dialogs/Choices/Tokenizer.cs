using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Breaks texts into words.</summary>
public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer { get; } = DefaultTokenizerImpl;

    /// <summary>Words are runs of letters, digits and marks; an emoji is a word of its own; everything else separates.</summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = default)
    {
        var tokens = new List<Token>();
        var start = -1;
        var i = 0;
        while (!string.IsNullOrEmpty(text) && i < text.Length)
        {
            if (IsPartOfWord(text[i]))
            {
                start = start < 0 ? i : start;
                i++;
                continue;
            }

            AddWord(tokens, text, ref start, i);
            if (char.IsSurrogatePair(text, i))
            {
                Add(tokens, text, i, i + 2);
                i++;
            }

            i++;
        }

        AddWord(tokens, text, ref start, i);
        return tokens;
    }

    private static bool IsPartOfWord(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void AddWord(List<Token> tokens, string text, ref int start, int end)
    {
        if (start >= 0)
        {
            Add(tokens, text, start, end);
            start = -1;
        }
    }

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        var word = text[start..end];
        tokens.Add(new Token { Text = word, Normalized = word.ToLowerInvariant(), Start = start, End = end - 1 });
    }
}
