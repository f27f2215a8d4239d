using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>An amount of money with its place; <c>End</c> is exclusive.</summary>
internal readonly record struct CurrencyAmount(int Start, int End, double Value, Currency Currency);

/// <summary>Joins numbers with the currency before or after them.</summary>
internal static class CurrencyScanner
{
    public static List<CurrencyAmount> Scan(string text, List<NumberSpan> numbers)
    {
        var amounts = new List<CurrencyAmount>();
        foreach (var number in numbers)
        {
            // "$5 $6": a symbol that the number before has taken is not taken again.
            var free = amounts.Count > 0 ? amounts[^1].End : 0;
            if (!number.IsCardinal || !TryRead(text, number, free, out var amount))
            {
                continue;
            }

            if (amounts.Count > 0 && IsCentsOf(text, amounts[^1], amount))
            {
                var whole = amounts[^1];
                amounts[^1] = whole with { End = amount.End, Value = whole.Value + (amount.Value / 100) };
            }
            else
            {
                amounts.Add(amount);
            }
        }

        return amounts;
    }

    private static bool TryRead(string text, NumberSpan number, int free, out CurrencyAmount amount)
    {
        var hasBefore = Currencies.TryBefore(text, number.Start, out var start, out var before) && start >= free;
        var hasAfter = Currencies.TryAfter(text, number.End, out var end, out var after);
        if (hasAfter && hasBefore && (before.IsoCode is not null || before.Unit != Currency.Dollar.Unit || !after.Unit.EndsWith("ollar", StringComparison.Ordinal)))
        {
            hasAfter = false;
        }

        // "$5 $6": a symbol directly before the next number belongs to that one.
        if (hasAfter && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            hasAfter = false;
        }

        amount = new CurrencyAmount(hasBefore ? start : number.Start, hasAfter ? end : number.End, number.Value, hasAfter ? after : before);
        return hasBefore || hasAfter;
    }

    /// <summary>"3 dollars 50 cents", "3 dollars and 50 cents".</summary>
    private static bool IsCentsOf(string text, CurrencyAmount whole, CurrencyAmount cents) =>
        cents.Currency == Currency.Cent && whole.Currency != Currency.Cent && cents.Value is > 0 and < 100
        && text.AsSpan(whole.End, cents.Start - whole.End).Trim() is "" or "and";
}
