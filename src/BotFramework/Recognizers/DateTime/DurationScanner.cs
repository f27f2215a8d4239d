using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Finds durations: a number, an article or "a couple of" with a unit of time after it.</summary>
internal static class DurationScanner
{
    private const double Couple = 2;
    private const double Few = 3;

    public static List<Duration> Scan(string text)
    {
        var durations = new List<Duration>();
        if (string.IsNullOrEmpty(text))
        {
            return durations;
        }

        var numbers = NumberScanner.Scan(text);
        var number = 0;
        var i = 0;
        while (i < text.Length)
        {
            while (numbers is not null && number < numbers.Count && numbers[number].Start < i)
            {
                number++;
            }

            if (numbers is not null && number < numbers.Count && numbers[number].Start == i)
            {
                i = TryCounted(text, numbers[number], out var counted) ? Keep(text, durations, counted) : numbers[number].End;
            }
            else if (char.IsLetter(text[i]))
            {
                i = TryInexact(text, i, out var inexact) ? Keep(text, durations, inexact) : WordCursor.EndOfWord(text, i);
            }
            else
            {
                i++;
            }
        }

        return durations;
    }

    /// <summary>Adds a duration, or makes it the smaller part of the one before it ("2 hours 30 minutes").</summary>
    private static int Keep(string text, List<Duration> durations, DurationPart part)
    {
        if (durations.Count > 0 && durations[^1] is { } last && last.Parts[^1].Unit.Rank < part.Unit.Rank
            && text.AsSpan(last.End, part.Start - last.End).Trim(" ,") is "" or "and")
        {
            last.Parts.Add(part);
        }
        else
        {
            durations.Add(new Duration(part));
        }

        return part.End;
    }

    private static bool TryCounted(string text, NumberSpan number, out DurationPart part)
    {
        part = default;
        if (!number.IsCardinal)
        {
            return false;
        }

        var from = number.End;
        if (number.Value < 1 && (WordCursor.TryWords(text, from, out var after, "a") || WordCursor.TryWords(text, from, out after, "an")))
        {
            from = after;
        }

        return TryUnit(text, number.Start, from, number.Value, out part);
    }

    private static bool TryInexact(string text, int start, out DurationPart part)
    {
        part = default;
        var end = WordCursor.EndOfWord(text, start);
        var word = text.AsSpan(start, end - start);
        var article = word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase);
        if (article && TryUnit(text, start, end, 1, out part))
        {
            // "a second degree" has nothing to do with time.
            return !part.Unit.IsSecond;
        }

        if (!article && !word.Equals("couple", StringComparison.OrdinalIgnoreCase) && !word.Equals("few", StringComparison.OrdinalIgnoreCase) && !word.Equals("several", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var from = article ? end : start;
        if (WordCursor.TryWords(text, from, out var after, "couple"))
        {
            from = WordCursor.TryWords(text, after, out var of, "of") ? of : after;
            return TryUnit(text, start, from, Couple, out part);
        }

        return (WordCursor.TryWords(text, from, out after, "few") || WordCursor.TryWords(text, from, out after, "several"))
            && TryUnit(text, start, after, Few, out part);
    }

    private static bool TryUnit(string text, int start, int from, double count, out DurationPart part)
    {
        part = default;
        var unitStart = from;
        while (unitStart < text.Length && (char.IsWhiteSpace(text[unitStart]) || text[unitStart] == '-'))
        {
            unitStart++;
        }

        var end = WordCursor.EndOfWord(text, unitStart);
        if (end == unitStart || !DurationUnit.TryGet(TrimPossessive(text.AsSpan(unitStart, end - unitStart), ref end), out var unit))
        {
            return false;
        }

        if (WordCursor.TryWords(text, end, out var half, "and", "a", "half") || WordCursor.TryWords(text, end, out half, "and", "half"))
        {
            (count, end) = (count + 0.5, half);
        }

        part = new DurationPart(start, end, count, unit);
        return true;
    }

    /// <summary>"a year's experience" means a year; the span ends before the apostrophe.</summary>
    private static ReadOnlySpan<char> TrimPossessive(ReadOnlySpan<char> word, ref int end)
    {
        var apostrophe = word.IndexOfAny('\'', '\u2019');
        if (apostrophe < 0)
        {
            return word;
        }

        end -= word.Length - apostrophe;
        return word[..apostrophe];
    }
}
