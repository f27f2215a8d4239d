using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Options of <see cref="NumberWithUnitRecognizer"/>.</summary>
#pragma warning disable CA1711 // the official name ends in Options
public enum NumberWithUnitOptions
{
    /// <summary>No option.</summary>
    None,
}
#pragma warning restore CA1711

/// <summary>Recognises amounts of money. Differs from the official recognizer: English only, the common currencies only.</summary>
public class NumberWithUnitRecognizer : Recognizer<NumberWithUnitOptions>
{
    private NumberWithUnitRecognizer()
    {
    }

    /// <summary>
    /// The amounts of money in a query. "unit" is a name such as "Dollar"; "isoCurrency" is there only when the words name one
    /// country's currency ("20 usd", not "$20"), as the official recognizer has it.
    /// </summary>
    public static List<ModelResult> RecognizeCurrency(string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true)
    {
        Culture.RequireEnglish(culture, fallbackToDefaultCulture);
        var numbers = NumberScanner.Scan(query);
        if (numbers is null)
        {
            return [];
        }

        var results = new List<ModelResult>();
        foreach (var amount in CurrencyScanner.Scan(query, numbers))
        {
            results.Add(ToResult(query, amount));
        }

        return results;
    }

    private static ModelResult ToResult(string query, CurrencyAmount amount)
    {
        var value = NumberSpan.Format(amount.Value);
        return amount.Currency.IsoCode is { } code
            ? NumberResults.Result(query, amount.Start, amount.End, "currency", (ResolutionKey.IsoCurrency, code), (ResolutionKey.Unit, amount.Currency.Unit), (ResolutionKey.Value, value))
            : NumberResults.Result(query, amount.Start, amount.End, "currency", (ResolutionKey.Unit, amount.Currency.Unit), (ResolutionKey.Value, value));
    }
}
