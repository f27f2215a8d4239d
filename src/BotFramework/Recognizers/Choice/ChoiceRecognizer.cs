namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Options of <see cref="ChoiceRecognizer"/>.</summary>
#pragma warning disable CA1711 // the official name ends in Options
public enum ChoiceOptions
{
    /// <summary>No option.</summary>
    None,
}
#pragma warning restore CA1711

/// <summary>Recognises yes and no. Differs from the official recognizer: English and Spanish only, and no "otherResults".</summary>
public class ChoiceRecognizer : Recognizer<ChoiceOptions>
{
    private const string BooleanTypeName = "boolean";

    private ChoiceRecognizer()
    {
    }

    /// <summary>The best yes or no in the query, or an empty list; "value" is a bool and "score" is 1 when nothing else was said.</summary>
    public static List<ModelResult> RecognizeBoolean(string query, string culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true)
    {
        var spanish = Culture.IsSpanish(culture);
        if (!spanish)
        {
            Culture.RequireEnglish(culture, fallbackToDefaultCulture);
        }

        if (string.IsNullOrWhiteSpace(query) || !BooleanScanner.TryScan(query, spanish ? BooleanWords.Spanish : BooleanWords.English, out var found))
        {
            return [];
        }

        return
        [
            new ModelResult
            {
                Text = query.Substring(found.Start, found.Length),
                Start = found.Start,
                End = found.Start + found.Length - 1,
                TypeName = BooleanTypeName,
                Resolution = new SortedDictionary<string, object>(StringComparer.Ordinal)
                {
                    [ResolutionKey.Score] = found.Score,
                    [ResolutionKey.Value] = found.Value,
                },
            },
        ];
    }
}
