using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Turns a scanned number into the documented result of one recognizer, or null when it is of another kind.</summary>
internal static class NumberResults
{
    public static ModelResult Number(string query, NumberSpan span)
    {
        if (!span.IsCardinal)
        {
            return null;
        }

        var subtype = span.Class switch
        {
            NumberClass.Integer => "integer",
            NumberClass.Decimal => "decimal",
            _ => "fraction",
        };
        return Result(query, span.Start, span.End, "number", (ResolutionKey.SubType, subtype), (ResolutionKey.Value, span.ValueText));
    }

    public static ModelResult Ordinal(string query, NumberSpan span)
    {
        var value = span.ValueText;
        switch (span.Class)
        {
            case NumberClass.Ordinal:
                return Result(query, span.Start, span.End, "ordinal", (ResolutionKey.Offset, value), (ResolutionKey.RelativeTo, "start"), (ResolutionKey.Value, value));
            case NumberClass.RelativeToCurrent or NumberClass.RelativeToEnd:
                var relativeTo = span.Class == NumberClass.RelativeToEnd ? "end" : "current";
                var signed = span.Value.ToString("+0;-0;+0", CultureInfo.InvariantCulture);
                return Result(query, span.Start, span.End, "ordinal.relative", (ResolutionKey.Offset, value), (ResolutionKey.RelativeTo, relativeTo), (ResolutionKey.Value, relativeTo + signed));
            default:
                return null;
        }
    }

    public static ModelResult Percentage(string query, NumberSpan span)
    {
        if (!span.IsCardinal || !TryPercentSign(query, span.End, out var end))
        {
            return null;
        }

        return Result(query, span.Start, end, "percentage", (ResolutionKey.Value, span.ValueText + "%"));
    }

    public static ModelResult Result(string query, int start, int end, string typeName, params ReadOnlySpan<(string Key, object Value)> resolution)
    {
        var values = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in resolution)
        {
            values.Add(key, value);
        }

        return new ModelResult { Text = query[start..end], Start = start, End = end - 1, TypeName = typeName, Resolution = values };
    }

    private static bool TryPercentSign(string query, int from, out int end)
    {
        var i = WordCursor.SkipSpaces(query, from);
        if (i < query.Length && query[i] == '%')
        {
            end = i + 1;
            return true;
        }

        return WordCursor.TryWords(query, from, out end, "percent")
            || WordCursor.TryWords(query, from, out end, "per", "cent")
            || WordCursor.TryWords(query, from, out end, "pct");
    }
}
