namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads the numbers and ordinals of an English text, left to right, each as long as it can be.</summary>
internal static class NumberScanner
{
    /// <summary>All numbers and ordinals in order, or null when there are none.</summary>
    public static List<NumberSpan> Scan(string text)
    {
        var lexemes = string.IsNullOrEmpty(text) ? null : NumberLexer.Read(text);
        if (lexemes is null)
        {
            return null;
        }

        List<NumberSpan> found = null;
        var reader = new NumberReader(text, lexemes);
        while (reader.HasMore)
        {
            if (reader.TryRead(out var span) && !IsPronoun(text, span) && !IsOrderOfSeveral(reader, span) && !IsTime(text, span))
            {
                (found ??= new List<NumberSpan>(4)).Add(span);
            }
        }

        return found;
    }

    /// <summary>"that one", "the second one": a pronoun, not the number 1.</summary>
    private static bool IsPronoun(string text, NumberSpan span)
    {
        if (span.Class != NumberClass.Integer || !text.AsSpan(span.Start, span.End - span.Start).Equals("one", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var before = WordCursor.WordBefore(text, span.Start);
        if (NumberWords.TryGet(before, out var word))
        {
            return word.Kind is LexemeKind.OrdinalUnit or LexemeKind.OrdinalTeen or LexemeKind.OrdinalTens or LexemeKind.Relative;
        }

        return IsAnyOf(before, "the", "this", "that", "which", "each", "any", "every", "other", "another", "same", "no")
            || (IsAnyOf(before, "st", "nd", "rd", "th") && before.Length == 2);
    }

    /// <summary>"one second", "just a second": time, not a place in an order.</summary>
    private static bool IsTime(string text, NumberSpan span)
    {
        if (span is not { Class: NumberClass.Ordinal, Value: 2 } || !text.AsSpan(span.Start, span.End - span.Start).Equals("second", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var before = WordCursor.WordBefore(text, span.Start);
        if (!before.Equals("a", StringComparison.OrdinalIgnoreCase))
        {
            return before.Equals("one", StringComparison.OrdinalIgnoreCase) || (span.Start > 1 && char.IsAsciiDigit(text[span.Start - 2]));
        }

        return IsAnyOf(WordCursor.WordBefore(text, span.Start - 2), "just", "wait", "me", "in", "on", "for");
    }

    private static bool IsAnyOf(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (var candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"first two", "last 3" name a group, not a place (Recognizers-Text issue 1415).</summary>
    private static bool IsOrderOfSeveral(in NumberReader reader, NumberSpan span) =>
        !span.IsCardinal && (span.Class != NumberClass.Ordinal || span.Value == 1) && reader.NumberFollows(span.End);
}
