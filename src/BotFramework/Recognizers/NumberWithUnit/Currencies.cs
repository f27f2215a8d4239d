namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>A currency as results name it; a word that several countries use ("dollar") has no ISO code.</summary>
internal sealed record Currency(string Unit, string IsoCode)
{
    public static readonly Currency Dollar = new("Dollar", null);
    public static readonly Currency Cent = new("Cent", null);
}

/// <summary>How currencies are written before and after a number.</summary>
internal static class Currencies
{
    private static readonly Currency UsDollar = new("United States dollar", "USD");
    private static readonly Currency CanadianDollar = new("Canadian dollar", "CAD");
    private static readonly Currency AustralianDollar = new("Australian dollar", "AUD");
    private static readonly Currency Euro = new("Euro", "EUR");
    private static readonly Currency Pound = new("Pound", null);
    private static readonly Currency BritishPound = new("British pound", "GBP");
    private static readonly Currency Yen = new("Japanese yen", "JPY");
    private static readonly Currency Rupee = new("Indian rupee", "INR");
    private static readonly Currency MexicanPeso = new("Mexican peso", "MXN");

    // The longer writing comes before one that it ends with.
    private static readonly (string Written, Currency Currency)[] Before =
    [
        ("US$", UsDollar), ("USD$", UsDollar), ("USD", UsDollar), ("CA$", CanadianDollar), ("CAD", CanadianDollar), ("AUD", AustralianDollar), ("A$", AustralianDollar),
        ("$", Currency.Dollar), ("\u20AC", Euro), ("EUR", Euro), ("\u00A3", Pound), ("GBP", BritishPound), ("\u00A5", Yen), ("JPY", Yen), ("\u20B9", Rupee), ("INR", Rupee), ("MXN", MexicanPeso),
    ];

    private static readonly (string[] Words, Currency Currency)[] After =
    [
        (["us", "dollars"], UsDollar), (["us", "dollar"], UsDollar), (["american", "dollars"], UsDollar), (["usd"], UsDollar),
        (["canadian", "dollars"], CanadianDollar), (["cad"], CanadianDollar), (["australian", "dollars"], AustralianDollar), (["aud"], AustralianDollar),
        (["dollars"], Currency.Dollar), (["dollar"], Currency.Dollar), (["bucks"], Currency.Dollar), (["buck"], Currency.Dollar),
        (["euros"], Euro), (["euro"], Euro), (["eur"], Euro),
        (["british", "pounds"], BritishPound), (["pounds", "sterling"], BritishPound), (["gbp"], BritishPound), (["pounds"], Pound), (["pound"], Pound),
        (["yen"], Yen), (["jpy"], Yen), (["indian", "rupees"], Rupee), (["inr"], Rupee), (["mexican", "pesos"], MexicanPeso), (["mxn"], MexicanPeso),
        (["cents"], Currency.Cent), (["cent"], Currency.Cent),
    ];

    public static bool TryBefore(string text, int numberStart, out int start, out Currency currency)
    {
        var end = numberStart;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        foreach (var (written, candidate) in Before)
        {
            start = end - written.Length;
            var isWord = char.IsLetter(written[0]);
            if (start >= 0 && text.AsSpan(start, written.Length).Equals(written, StringComparison.OrdinalIgnoreCase)
                && !(isWord && start > 0 && WordCursor.IsWordChar(text[start - 1])))
            {
                currency = candidate;
                return true;
            }
        }

        (start, currency) = (numberStart, null);
        return false;
    }

    public static bool TryAfter(string text, int numberEnd, out int end, out Currency currency)
    {
        var next = WordCursor.SkipSpaces(text, numberEnd);
        if (next < text.Length && Symbol(text[next]) is { } symbol)
        {
            (end, currency) = (next + 1, symbol);
            return true;
        }

        foreach (var (words, candidate) in After)
        {
            if (WordCursor.TryWords(text, numberEnd, out end, words))
            {
                currency = candidate;
                return true;
            }
        }

        (end, currency) = (numberEnd, null);
        return false;
    }

    private static Currency Symbol(char c) => c switch
    {
        '$' => Currency.Dollar,
        '\u20AC' => Euro,
        '\u00A3' => Pound,
        '\u00A2' => Currency.Cent,
        _ => null,
    };
}
