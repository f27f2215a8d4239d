namespace AdvisorBot.Understanding.Entities;

/// <summary>What the recognizers leave out of numbers in both languages: "40 000", "8-10", "half of 100k", "three quarters of a year".</summary>
internal static class NumberText
{
    private const int Group = 3;
    private static readonly string[] Of = [" of ", " de "];

    /// <summary>Thousands behind a space belong to the number before them, and a dash behind a digit is no minus.</summary>
    public static List<Quantity> Joined(string text, List<Quantity> numbers)
    {
        var joined = new List<Quantity>(numbers.Count);
        foreach (var number in numbers)
        {
            if (joined.Count > 0 && joined[^1] is var before && IsGroup(text, number) && number.Start == before.End + 1 && text[before.End] == ' ' && IsOpening(text, before))
            {
                joined[^1] = new Quantity(before.Start, number.End, (before.Value * 1000) + number.Value);
            }
            else
            {
                joined.Add(number.Value < 0 && number.Start > 0 && char.IsLetterOrDigit(text[number.Start - 1]) ? new Quantity(number.Start + 1, number.End, -number.Value) : number);
            }
        }

        return joined;
    }

    /// <summary>"Half of 100k" is one number, "3/4 of a year" one length.</summary>
    public static void TakeFractions(string text, List<Quantity> numbers, List<Length> lengths)
    {
        for (var i = numbers.Count - 1; i >= 0; i--)
        {
            var part = numbers[i];
            if (part.Value is <= 0 or >= 1 || Array.Find(Of, of => string.CompareOrdinal(text, part.End, of, 0, of.Length) == 0) is not { } joiner)
            {
                continue;
            }

            var start = part.End + joiner.Length;
            var whole = lengths.FindIndex(length => length.Start == start);
            var next = numbers.FindIndex(number => number.Start == start);
            if (whole >= 0)
            {
                lengths[whole] = lengths[whole] with { Start = part.Start, Value = part.Value * lengths[whole].Value };
            }
            else if (next >= 0)
            {
                numbers[i] = new Quantity(part.Start, numbers[next].End, part.Value * numbers[next].Value);
                numbers.RemoveAt(next);
            }
        }
    }

    /// <summary>Three digits and nothing else.</summary>
    private static bool IsGroup(string text, Quantity number) =>
        number.End - number.Start == Group && text.AsSpan(number.Start, Group).IndexOfAnyExceptInRange('0', '9') < 0 && (number.End == text.Length || !char.IsLetterOrDigit(text[number.End]));

    /// <summary>One to three digits that begin a number.</summary>
    private static bool IsOpening(string text, Quantity number) =>
        number.End - number.Start <= Group && text[number.Start] != '0' && text.AsSpan(number.Start, number.End - number.Start).IndexOfAnyExceptInRange('0', '9') < 0;
}
