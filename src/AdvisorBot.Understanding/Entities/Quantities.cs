using System.Globalization;
using AdvisorBot.Understanding.Text;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace AdvisorBot.Understanding.Entities;

/// <summary>A number in the message, in the original text's positions.</summary>
internal readonly record struct Quantity(int Start, int End, double Value);

/// <summary>Numbers, ordinals, durations and sums of money that the Microsoft recognizers find in a message.</summary>
internal sealed class Quantities
{
    private const double SecondsPerMonth = 30.44 * 24 * 3600;

    public static Quantities None { get; } = new([], [], [], []);

    private Quantities(List<Quantity> numbers, List<Quantity> ordinals, List<Quantity> months, List<Quantity> dollars)
    {
        Numbers = numbers;
        Ordinals = ordinals;
        Months = months;
        Dollars = dollars;
    }

    public List<Quantity> Numbers { get; }

    public List<Quantity> Ordinals { get; }

    public List<Quantity> Months { get; }

    public List<Quantity> Dollars { get; }

    /// <param name="language">Language of the text, such as <c>en</c>.</param>
    public static Quantities Read(string text, string language)
    {
        if (text.Length > Tokenizer.Bound)
        {
            text = text[..Tokenizer.Bound];
        }

        return language.StartsWith("es", StringComparison.Ordinal) ? ReadSpanish(text) : ReadEnglish(text);
    }

    private static Quantities ReadEnglish(string text)
    {
        var numbers = Values(NumberRecognizer.RecognizeNumber(text, Culture.English));
        var ordinals = Values(NumberRecognizer.RecognizeOrdinal(text, Culture.English));
        var months = Durations(text);
        return numbers.Count + ordinals.Count + months.Count == 0 ? None
            : new Quantities(numbers, ordinals, months, numbers.Count == 0 ? [] : Values(NumberWithUnitRecognizer.RecognizeCurrency(text, Culture.English)));
    }

    /// <summary>Sums are recognised by their digits, which are written as in English; durations and ordinals are ours to read.</summary>
    private static Quantities ReadSpanish(string text)
    {
        var numbers = SpanishAmounts.WithThousands(text, Values(NumberRecognizer.RecognizeNumber(SpanishAmounts.SpanishDigits(text), Culture.Spanish)));
        var ordinals = SpanishAmounts.Ordinals(text, numbers);
        numbers.RemoveAll(ordinals.Contains);
        var months = SpanishAmounts.Durations(text, numbers);
        return numbers.Count + ordinals.Count + months.Count == 0 ? None
            : new Quantities(numbers, ordinals, months, numbers.Count == 0 ? [] : Values(NumberWithUnitRecognizer.RecognizeCurrency(text, Culture.English)));
    }

    private static List<Quantity> Values(List<ModelResult> results)
    {
        var values = new List<Quantity>(results.Count);
        foreach (var result in results)
        {
            if (result.Resolution is not null && result.Resolution.TryGetValue(ResolutionKey.Value, out var value)
                && double.TryParse(value as string, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                values.Add(new Quantity(result.Start, result.End + 1, number));
            }
        }

        return values;
    }

    private static List<Quantity> Durations(string text)
    {
        var months = new List<Quantity>();
        foreach (var result in DateTimeRecognizer.RecognizeDateTime(text, Culture.English))
        {
            if (result.TypeName.EndsWith("duration", StringComparison.Ordinal)
                && result.Resolution?.GetValueOrDefault(ResolutionKey.ValueSet) is List<Dictionary<string, string>> { Count: > 0 } values
                && values[0].TryGetValue(ResolutionKey.Value, out var seconds)
                && double.TryParse(seconds, NumberStyles.Float, CultureInfo.InvariantCulture, out var length))
            {
                months.Add(new Quantity(result.Start, result.End + 1, Math.Round(length / SecondsPerMonth)));
            }
        }

        return months;
    }
}
