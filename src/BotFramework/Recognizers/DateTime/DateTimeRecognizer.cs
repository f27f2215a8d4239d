using System.Globalization;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Options of <see cref="DateTimeRecognizer"/>.</summary>
#pragma warning disable CA1711 // the official name ends in Options
public enum DateTimeOptions
{
    /// <summary>No option.</summary>
    None,
}
#pragma warning restore CA1711

/// <summary>
/// Recognises durations. Differs from the official recognizer: English only, and no dates, times or ranges, so "in 6 months"
/// is the duration "6 months" here and a date there.
/// </summary>
public class DateTimeRecognizer : Recognizer<DateTimeOptions>
{
    private DateTimeRecognizer()
    {
    }

    /// <summary>The durations of a query; "values" holds one entry with "timex" (ISO 8601), "type" and "value" in seconds.</summary>
    public static List<ModelResult> RecognizeDateTime(string query, string culture, DateTimeOptions options = DateTimeOptions.None, System.DateTime? refTime = default, bool fallbackToDefaultCulture = true)
    {
        Culture.RequireEnglish(culture, fallbackToDefaultCulture);
        var results = new List<ModelResult>();
        foreach (var duration in DurationScanner.Scan(query))
        {
            var values = new List<Dictionary<string, string>>
            {
                new(StringComparer.Ordinal)
                {
                    ["timex"] = duration.Timex,
                    [ResolutionKey.Type] = "duration",
                    [ResolutionKey.Value] = duration.Seconds.ToString("G15", CultureInfo.InvariantCulture),
                },
            };
            results.Add(NumberResults.Result(query, duration.Start, duration.End, "datetimeV2.duration", (ResolutionKey.ValueSet, values)));
        }

        return results;
    }
}
