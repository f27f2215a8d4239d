namespace Microsoft.Recognizers.Text.Number;

/// <summary>Options of <see cref="NumberRecognizer"/>.</summary>
#pragma warning disable CA1711 // the official name ends in Options
public enum NumberOptions
{
    /// <summary>No option.</summary>
    None,
}
#pragma warning restore CA1711

/// <summary>
/// Recognises numbers, ordinals and percentages. Differs from the official recognizer: English, and plain numbers also in Spanish; no powers and no ranges,
/// and the digits of a name ("ICD-10", "24/7") are not read as a negative number or a fraction.
/// </summary>
public class NumberRecognizer : Recognizer<NumberOptions>
{
    private NumberRecognizer()
    {
    }

    /// <summary>The cardinal numbers of a query; "value" is a string with an invariant decimal point.</summary>
    public static List<ModelResult> RecognizeNumber(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        Culture.IsSpanish(culture)
            ? SpanishNumberScanner.Scan(query).ConvertAll(span => NumberResults.Number(query, span))
            : Recognize(query, culture, fallbackToDefaultCulture, NumberResults.Number);

    /// <summary>The ordinals of a query: "second" counts from the start, "last" from the end, "next" from where one is.</summary>
    public static List<ModelResult> RecognizeOrdinal(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        Recognize(query, culture, fallbackToDefaultCulture, NumberResults.Ordinal);

    /// <summary>The percentages of a query; "value" ends in a percent sign.</summary>
    public static List<ModelResult> RecognizePercentage(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        Recognize(query, culture, fallbackToDefaultCulture, NumberResults.Percentage);

    private static List<ModelResult> Recognize(string query, string culture, bool fallbackToDefaultCulture, Func<string, NumberSpan, ModelResult> toResult)
    {
        Culture.RequireEnglish(culture, fallbackToDefaultCulture);
        var spans = NumberScanner.Scan(query);
        if (spans is null)
        {
            return [];
        }

        var results = new List<ModelResult>(spans.Count);
        foreach (var span in spans)
        {
            if (toResult(query, span) is { } result)
            {
                results.Add(result);
            }
        }

        return results;
    }
}
