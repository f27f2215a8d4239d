using System.Collections.Frozen;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>What the recognizers leave out of Spanish: numbers as the United States write them, "60k", "2º", "un año y medio".</summary>
internal static class SpanishAmounts
{
    private const double YoungestVisitor = 13;
    private const double Half = 0.5;
    private const double Couple = 2;
    private const double Few = 3;

    /// <summary>Unit of time, as compared and in the singular → months.</summary>
    private static readonly FrozenDictionary<string, double> Units = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["decada"] = 10 * Length.Year,
        ["ano"] = Length.Year,
        ["anito"] = Length.Year,
        ["semestre"] = 6,
        ["cuatrimestre"] = 4,
        ["trimestre"] = 3,
        ["bimestre"] = 2,
        ["mes"] = 1,
        ["mesecito"] = 1,
        ["mesesito"] = 1,
        ["quincena"] = Half,
        ["semana"] = Length.Week,
        ["semanita"] = Length.Week,
        ["dia"] = Length.Day,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Counts = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["un"] = 1,
        ["una"] = 1,
        ["medio"] = Half,
        ["par"] = Couple,
        ["unos"] = Few,
        ["unas"] = Few,
        ["pocos"] = Few,
        ["pocas"] = Few,
        ["varios"] = Few,
        ["varias"] = Few,
        ["algunos"] = Few,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string Minus = "menos ";
    private static readonly string[] Leasts = [" o", " lo", "al", "ni", "no"];
    private static readonly string[] OrdinalEndings = ["º", "ª", "°", "ro", "ra", "er", "do", "da", "to", "ta", "mo", "ma", "vo", "va", "no", "na"];

    /// <summary>60,000 and 24.50 as Spanish recognizers expect them, 60.000 and 24,50; every place stays what it was.</summary>
    public static string SpanishDigits(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 1; i + 1 < letters.Length; i++)
        {
            if (text[i] is ',' or '.' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
            {
                letters[i] = IsGroup(text, i + 1) ? '.' : ',';
            }
        }

        return new string(letters);
    }

    /// <summary>"60k", "60mil" are sixty thousand.</summary>
    public static List<Quantity> WithThousands(string text, List<Quantity> numbers) => numbers.ConvertAll(number =>
        EndOfLetters(text, number.End) is var end && text[number.End..end].ToLowerInvariant() is "k" or "mil"
            ? number with { End = end, Value = number.Value * 1000 }
            : number);

    /// <summary>"Más o menos 4", "por lo menos 25": the word takes nothing away there.</summary>
    public static List<Quantity> WithoutLeast(string text, List<Quantity> numbers) => numbers.ConvertAll(number =>
        number.Value < 0 && text.AsSpan(number.Start).StartsWith(Minus, StringComparison.OrdinalIgnoreCase) && IsLeast(text[..number.Start])
            ? number with { Start = number.Start + Minus.Length, Value = -number.Value }
            : number);

    private static bool IsLeast(string before) => Array.Exists(Leasts, least => before.TrimEnd().EndsWith(least, StringComparison.OrdinalIgnoreCase));

    /// <summary>"2º", "1ra", "3er".</summary>
    public static List<Quantity> Ordinals(string text, List<Quantity> numbers)
    {
        var ordinals = new List<Quantity>();
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            var end = EndOfLetters(text, number.End);
            if (end > number.End && OrdinalEndings.Contains(text[number.End..end].ToLowerInvariant()))
            {
                numbers[i] = number with { End = end };
                ordinals.Add(numbers[i]);
            }
        }

        return ordinals;
    }

    /// <summary>Spans of time in months: "dos años", "un año y medio", "18 meses", "un par de años", "año y medio"; an age is taken out of the numbers.</summary>
    public static List<Length> Durations(string text, List<Quantity> numbers)
    {
        var durations = new List<Length>();
        var tokens = Tokenizer.Read(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (UnitOf(tokens.Letters(i).ToString()) is not { } months)
            {
                continue;
            }

            var half = i + 2 < tokens.Count && tokens.Letters(i + 1) is "y" && tokens.Letters(i + 2) is "medio" or "media";
            if ((Count(tokens, i, numbers) ?? (half ? (tokens[i].Start, 1) : null)) is var (start, count))
            {
                if (months == Length.Year && IsAge(tokens, start, count))
                {
                    numbers.RemoveAll(number => number.Start == start);
                    continue;
                }

                var end = half ? i + 2 : i;
                durations.Add(new Length(start, tokens[end].End, Length.Months(count + (half ? Half : 0), months), months));
                i = end;
            }
        }

        return durations;
    }

    private static double? UnitOf(string word) =>
        Units.TryGetValue(word, out var months) || (word.Length > 2 && word.EndsWith('s') && (Units.TryGetValue(word[..^1], out months) || Units.TryGetValue(word[..^2], out months))) ? months : null;

    /// <summary>"Tengo 34 años" says how old one is.</summary>
    private static bool IsAge(TokenList tokens, int start, double count) =>
        count >= YoungestVisitor && Enumerable.Range(0, tokens.Count).Any(i => tokens.Letters(i) is "tengo" or "cumpli" or "cumplo" or "tiene" && tokens[i].End + 1 == start);

    /// <summary>How many, and where that is said.</summary>
    private static (int Start, double Count)? Count(TokenList tokens, int unit, List<Quantity> numbers)
    {
        if (unit == 0)
        {
            return null;
        }

        var before = tokens[unit - 1];
        if (numbers.FindLast(number => number.End == before.End) is { End: > 0 } number)
        {
            return (number.Start, number.Value);
        }

        if (tokens.Letters(unit - 1) is "de" && unit > 1 && tokens.Letters(unit - 2) is "par")
        {
            return (tokens[unit - 2].Start, Couple);
        }

        return Counts.TryGetValue(tokens.Letters(unit - 1).ToString(), out var count) ? (before.Start, count) : null;
    }

    private static int EndOfLetters(string text, int end)
    {
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '°'))
        {
            end++;
        }

        return end;
    }

    /// <summary>Three digits and no more follow.</summary>
    private static bool IsGroup(string text, int first)
    {
        var end = first;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - first == 3;
    }
}
