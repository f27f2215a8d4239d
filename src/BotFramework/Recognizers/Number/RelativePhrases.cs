namespace Microsoft.Recognizers.Text.Number;

/// <summary>Ordinals counted from the end or from where one is: "last", "second to last", "next", "previous".</summary>
internal static class RelativePhrases
{
    public static NumberSpan Read(string text, Lexeme word)
    {
        var written = text.AsSpan(word.Start, word.End - word.Start);
        if (word.Value == 1 && WordCursor.TryWords(text, word.End, out var end, "to", "last"))
        {
            return new NumberSpan(word.Start, end, -1, NumberClass.RelativeToEnd);
        }

        if (written.Equals("last", StringComparison.OrdinalIgnoreCase))
        {
            return WordCursor.TryWords(text, word.End, out end, "but", "one")
                ? new NumberSpan(word.Start, end, -1, NumberClass.RelativeToEnd)
                : new NumberSpan(word.Start, word.End, 0, NumberClass.RelativeToEnd);
        }

        var counted = written.EndsWith("penultimate", StringComparison.OrdinalIgnoreCase) ? NumberClass.RelativeToEnd : NumberClass.RelativeToCurrent;
        return new NumberSpan(word.Start, word.End, word.Value, counted);
    }

    /// <summary>"second to last" is one before the last.</summary>
    public static bool TryReadToLast(string text, Lexeme ordinal, out NumberSpan span)
    {
        if (ordinal.Value >= 2 && WordCursor.TryWords(text, ordinal.End, out var end, "to", "last"))
        {
            span = new NumberSpan(ordinal.Start, end, 1 - ordinal.Value, NumberClass.RelativeToEnd);
            return true;
        }

        span = default;
        return false;
    }
}
