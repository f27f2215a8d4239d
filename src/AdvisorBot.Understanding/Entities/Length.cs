using System.Globalization;

namespace AdvisorBot.Understanding.Entities;

/// <summary>A span of time in the message, in the original text's positions.</summary>
/// <param name="Value">Months.</param>
/// <param name="Unit">Months of the unit it was counted in: 12 for "2 years".</param>
/// <param name="Upper">Upper end in months, where one phrase names both ends; else 0.</param>
internal readonly record struct Length(int Start, int End, double Value, double Unit, double Upper = 0)
{
    public const double Year = 12;
    public const double Week = Year / 52;
    public const double Day = Year / 365;
    private const double Shortest = 0.5;

    /// <summary>A day or two are no time to plan with.</summary>
    private const double Nothing = Week - Day;

    /// <summary>From here on nobody counts half months.</summary>
    private const double WholeFrom = 3;

    public double Most => Math.Max(Value, Upper);

    public Quantity Place => new(Start, End, Value);

    /// <summary>Months as people count them: six weeks are one and a half, twelve weeks three; years and months stay exact.</summary>
    public static double Months(double count, double unit)
    {
        var months = count * unit;
        return unit >= 1 || months <= 0 ? months
            : months < Nothing ? 0
            : months < WholeFrom - (Shortest / 2) ? Math.Max(Shortest, Math.Round(months * 2, MidpointRounding.AwayFromZero) / 2)
            : Math.Round(months, MidpointRounding.AwayFromZero);
    }

    /// <summary>Reads what the recognizer writes: P18M, P1.5Y, P6W, P1Y3M; null for hours and the like.</summary>
    public static Length? Parse(int start, int end, string written)
    {
        var months = 0d;
        var unit = 0d;
        for (var i = 1; i < written.Length;)
        {
            var letter = i;
            while (letter < written.Length && (char.IsAsciiDigit(written[letter]) || written[letter] == '.'))
            {
                letter++;
            }

            if (letter == written.Length || UnitOf(written[letter..]) is not { } next
                || !double.TryParse(written.AsSpan(i, letter - i), NumberStyles.Float, CultureInfo.InvariantCulture, out var count))
            {
                return null;
            }

            months += Months(count, next);
            unit = next;
            i = letter + 1;
        }

        return unit > 0 ? new Length(start, end, months, unit) : null;
    }

    /// <summary>"WE" is a weekend, "BD" a working day.</summary>
    private static double? UnitOf(string rest) => rest switch
    {
        ['Y', ..] => Year,
        ['M', ..] => 1,
        ['W', not 'E', ..] or "W" => Week,
        ['D', ..] => Day,
        _ => null,
    };
}
