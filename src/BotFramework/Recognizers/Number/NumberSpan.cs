using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>What a recognised number is.</summary>
internal enum NumberClass : byte
{
    Integer,
    Decimal,
    Fraction,
    Ordinal,
    RelativeToCurrent,
    RelativeToEnd,
}

/// <summary>A recognised number with its place; <c>End</c> is exclusive.</summary>
internal readonly record struct NumberSpan(int Start, int End, double Value, NumberClass Class)
{
    public bool IsCardinal => Class <= NumberClass.Fraction;

    public string ValueText => Format(Value);

    /// <summary>Fifteen significant digits, as the official resolution has them.</summary>
    public static string Format(double value) => value.ToString("G15", CultureInfo.InvariantCulture);
}
