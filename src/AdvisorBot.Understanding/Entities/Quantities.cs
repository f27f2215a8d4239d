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
    public static Quantities None { get; } = new([], [], [], [], []);

    private Quantities(List<Quantity> numbers, List<Quantity> ordinals, List<Length> lengths, List<Quantity> hours, List<Quantity> dollars)
    {
        Numbers = numbers;
        Ordinals = ordinals;
        Lengths = lengths;
        Hours = hours;
        Dollars = dollars;
    }

    public List<Quantity> Numbers { get; }

    public List<Quantity> Ordinals { get; }

    public List<Length> Lengths { get; }

    /// <summary>"20 hours": spans of less than a day.</summary>
    public List<Quantity> Hours { get; }

    public List<Quantity> Dollars { get; }

    /// <summary>"Tengo 34 años": how old one is, where the words for it say so.</summary>
    public IReadOnlyList<Quantity> Ages { get; private init; } = [];

    /// <summary>The number counts time: "2" of "2 years".</summary>
    public bool IsOfTime(Quantity number) => Lengths.Exists(length => number.Start < length.End && number.End > length.Start) || IsOfHours(number);

    public bool IsOfHours(Quantity number) => Hours.Exists(hours => number.Start < hours.End && number.End > hours.Start);

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
        var numbers = NumberText.Joined(text, Values(NumberRecognizer.RecognizeNumber(text, Culture.English)));
        var ordinals = Values(NumberRecognizer.RecognizeOrdinal(text, Culture.English));
        var hours = new List<Quantity>();
        var lengths = Durations(text, hours);
        return Of(text, numbers, ordinals, lengths, hours);
    }

    /// <summary>Sums are recognised by their digits, which are written as in English; durations and ordinals are ours to read.</summary>
    private static Quantities ReadSpanish(string text)
    {
        var numbers = SpanishAmounts.WithThousands(text, Values(NumberRecognizer.RecognizeNumber(SpanishAmounts.SpanishDigits(text), Culture.Spanish)));
        var ordinals = SpanishAmounts.Ordinals(text, numbers);
        numbers.RemoveAll(ordinals.Contains);
        numbers = NumberText.Joined(text, SpanishAmounts.WithoutLeast(text, numbers));
        var all = numbers.ToList();
        var lengths = SpanishAmounts.Durations(text, numbers);
        Quantity[] ages = [.. all.Except(numbers)];
        return Of(text, numbers, ordinals, lengths, [], ages);
    }

    private static Quantities Of(string text, List<Quantity> numbers, List<Quantity> ordinals, List<Length> lengths, List<Quantity> hours, Quantity[]? ages = null)
    {
        NumberText.TakeFractions(text, numbers, lengths);
        return numbers.Count + ordinals.Count + lengths.Count + (ages?.Length ?? 0) == 0 ? None
            : new Quantities(numbers, ordinals, lengths, hours, numbers.Count == 0 ? [] : Values(NumberWithUnitRecognizer.RecognizeCurrency(text, Culture.English))) { Ages = ages ?? [] };
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

    private static List<Length> Durations(string text, List<Quantity> hours)
    {
        var lengths = new List<Length>();
        foreach (var result in DateTimeRecognizer.RecognizeDateTime(text, Culture.English))
        {
            if (!result.TypeName.EndsWith("duration", StringComparison.Ordinal)
                || result.Resolution?.GetValueOrDefault(ResolutionKey.ValueSet) is not List<Dictionary<string, string>> { Count: > 0 } values
                || !values[0].TryGetValue("timex", out var written))
            {
                continue;
            }

            if (Length.Parse(result.Start, result.End + 1, written) is { } length)
            {
                lengths.Add(length);
            }
            else if (written.StartsWith("PT", StringComparison.Ordinal))
            {
                hours.Add(new Quantity(result.Start, result.End + 1, 0));
            }
        }

        return lengths;
    }
}
