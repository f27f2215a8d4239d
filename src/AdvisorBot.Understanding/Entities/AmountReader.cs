using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Time to spend, pay to earn, choices by number: what the numbers of a clause count.</summary>
/// <param name="budget">Numbers that count money for school.</param>
internal sealed class AmountReader(Quantities quantities, IReadOnlyList<Quantity> budget)
{
    private const double LeastYearlyPay = 10_000;
    private const double MostHourlyPay = 200;
    private const double LikelyHourlyPay = 30;
    private const double HoursPerYear = 2080;
    private const double MostMonths = 600;
    private readonly List<(int Start, int End)> _taken = [.. budget.Select(number => (number.Start, number.End))];

    public void Read(ClauseEntities entities)
    {
        var span = entities.Clause.Analysis.Span(entities.Clause.Range.First, entities.Clause.Range.End);
        ReadPhrases(entities);
        if (!ReferenceEquals(quantities, Quantities.None))
        {
            ReadMoney(entities, span);
            ReadDurations(entities, span);
        }

        ReadPositions(entities, span);
        foreach (var number in quantities.Numbers)
        {
            if (IsIn(span, number) && !IsTaken(number))
            {
                entities.Add(new Entity { Kind = EntityKind.Number, Id = "number", Number = number.Value, Span = SpanOf(number) });
            }
        }
    }

    private static void ReadPhrases(ClauseEntities entities)
    {
        var clause = entities.Clause;
        if (!entities.IsProfile)
        {
            return;
        }

        foreach (var match in clause.Of(SenseKind.TimePhrase))
        {
            entities.Add(new Entity { Kind = EntityKind.Duration, Id = match.Sense.Value == 0 ? "asap" : "months", Number = match.Sense.Value, Upper = match.Sense.Upper, Span = entities.Span(match.First, match.End) });
        }

        foreach (var match in clause.Of(SenseKind.NoLimit))
        {
            entities.Add(EntityKind.Duration, "no-limit", match);
        }

        foreach (var match in clause.Of(SenseKind.MoneyPhrase))
        {
            entities.Add(new Entity { Kind = EntityKind.Money, Id = "usd-year", Number = match.Sense.Value, Upper = match.Sense.Upper > match.Sense.Value ? match.Sense.Upper : null, Span = entities.Span(match.First, match.End) });
        }

        if (entities.OpenSlot is ClauseEntities.OpenPay or ClauseEntities.OpenTime && !entities.Found.Exists(entity => entity.Kind is EntityKind.Money or EntityKind.Duration))
        {
            foreach (var match in clause.Of(SenseKind.RemoteIndifferent))
            {
                var kind = entities.OpenSlot == ClauseEntities.OpenPay ? EntityKind.Money : EntityKind.Duration;
                entities.Add(kind, kind == EntityKind.Money ? "indifferent" : "no-limit", match);
            }
        }
    }

    private void ReadMoney(ClauseEntities entities, TextSpan span)
    {
        var amounts = new List<(Quantity Place, double Yearly, bool Bare)>();
        foreach (var number in quantities.Numbers)
        {
            if (IsIn(span, number) && !IsTaken(number) && !quantities.Months.Exists(month => Overlaps(month, number)) && Amount(entities, number) is { } amount)
            {
                amounts.Add(amount);
            }
        }

        if (amounts.TrueForAll(amount => amount.Bare) && entities.OpenSlot != ClauseEntities.OpenPay)
        {
            return;
        }

        var values = amounts.ConvertAll(amount => amount.Yearly);
        if (values.Count == 0)
        {
            return;
        }

        // "40-50k": the thousand belongs to both ends.
        for (var i = 0; i < values.Count - 1; i++)
        {
            if (amounts[i].Bare && values[i] < 1000 && values[^1] >= LeastYearlyPay)
            {
                values[i] = Math.Abs((values[i] * 1000) - values[^1]) < Math.Abs((values[i] * HoursPerYear) - values[^1]) ? values[i] * 1000 : values[i] * HoursPerYear;
            }
            else if (values[i] < 1000)
            {
                values[i] = Plausible(values[i]);
            }
        }

        values[^1] = amounts[^1].Bare ? Plausible(values[^1]) : values[^1];
        var lower = values.Min();
        var upper = values.Max();
        if (lower < 1000 || !entities.IsProfile)
        {
            return;
        }

        _taken.AddRange(amounts.Select(amount => (amount.Place.Start, amount.Place.End)));
        var whole = new TextSpan(amounts[0].Place.Start, amounts[^1].Place.End - amounts[0].Place.Start);
        entities.Add(new Entity { Kind = EntityKind.Money, Id = "usd-year", Number = lower, Upper = upper > lower ? upper : null, Span = whole });
    }

    /// <summary>A bare number as pay: 50 is fifty thousand a year, 24 an hour.</summary>
    private static double Plausible(double number) => number switch
    {
        < LikelyHourlyPay and >= 7 => number * HoursPerYear,
        >= LikelyHourlyPay and < 1000 => number * 1000,
        _ => number,
    };

    private (Quantity Place, double Yearly, bool Bare)? Amount(ClauseEntities entities, Quantity number)
    {
        var analysis = entities.Clause.Analysis;
        var value = number.Value;
        var bare = !quantities.Dollars.Exists(sum => Overlaps(sum, number));
        var after = NextWord(analysis, number.End);
        var end = number.End;
        while (after < entities.Clause.Range.End)
        {
            if (analysis.At(SenseKind.Multiplier, after) is { } multiplier)
            {
                value *= multiplier.Sense.Value;
                (after, end, bare) = (multiplier.End, analysis.Words[multiplier.End - 1].End, false);
            }
            else if (analysis.At(SenseKind.Dollar, after) is { } dollar)
            {
                (after, end, bare) = (dollar.End, analysis.Words[dollar.End - 1].End, false);
            }
            else if (analysis.At(SenseKind.MoneyPeriod, after) is { } period)
            {
                value *= period.Sense.Value;
                return value is >= 1000 and < 10_000_000 ? (number with { End = analysis.Words[period.End - 1].End }, value, false) : null;
            }
            else
            {
                break;
            }
        }

        bare &= value < LeastYearlyPay;
        return value < 0 || value > 10_000_000 ? null : (number with { End = end }, value < MostHourlyPay && !bare ? Plausible(value) : value, bare);
    }

    private void ReadDurations(ClauseEntities entities, TextSpan span)
    {
        var lengths = new List<Quantity>();
        foreach (var duration in quantities.Months)
        {
            if (IsIn(span, duration) && !IsTaken(duration))
            {
                lengths.Add(duration);
            }
        }

        foreach (var number in quantities.Numbers)
        {
            if (IsIn(span, number) && !IsTaken(number) && !lengths.Exists(length => Overlaps(length, number)) && Unit(entities.Clause, number) is { } unit)
            {
                lengths.Add(new Quantity(number.Start, unit.End, number.Value * unit.Factor));
            }
        }

        AddRangeStart(entities.Clause, lengths, span);
        if (lengths.Count == 0 && entities.OpenSlot == ClauseEntities.OpenTime && quantities.Numbers.Find(number => IsIn(span, number) && !IsTaken(number)) is { Value: > 0 and <= 120 } bare)
        {
            // Under "how much time do you have?" a bare 2 is years, a bare 6 is months.
            lengths.Add(bare with { Value = bare.Value <= 4 ? bare.Value * 12 : bare.Value });
        }

        if (lengths.Count == 0 || lengths.Exists(length => length.Value is < 0 or > MostMonths))
        {
            return;
        }

        _taken.AddRange(lengths.Select(length => (length.Start, length.End)));
        if (entities.IsProfile && !IsAge(entities.Clause, lengths))
        {
            var (lower, upper) = (lengths.Min(length => length.Value), lengths.Max(length => length.Value));
            entities.Found.RemoveAll(entity => entity.Kind == EntityKind.Duration && entity.Id == "months");
            entities.Add(new Entity { Kind = EntityKind.Duration, Id = "months", Number = Math.Round(lower), Upper = upper > lower ? Math.Round(upper) : null, Span = new TextSpan(lengths.Min(length => length.Start), lengths.Max(length => length.End) - lengths.Min(length => length.Start)) });
        }
    }

    /// <summary>"i was a cna for 10 years" is a past, not a plan: a possession in front takes the years.</summary>
    private static bool IsAge(ClauseText clause, List<Quantity> lengths)
    {
        if (clause.Context.OpenSlot == ClauseEntities.OpenTime)
        {
            return false;
        }

        // "I was a nurse, I need money in six months": the months belong to whatever the writer began to say last.
        var last = clause.Of(SenseKind.FirstPerson).FindLast(person => clause.Analysis.Words[person.First].Start <= lengths[0].Start).First;
        foreach (var match in clause.Of(SenseKind.Possession))
        {
            if (match.First >= last && clause.Analysis.Words[match.First].Start <= lengths[0].Start && clause.Has(SenseKind.Field))
            {
                return true;
            }
        }

        return false;
    }

    private static (double Factor, int End)? Unit(ClauseText clause, Quantity number)
    {
        var next = NextWord(clause.Analysis, number.End);
        return next < clause.Range.End && clause.Analysis.At(SenseKind.TimeUnit, next) is { } unit
            ? (unit.Sense.Value, clause.Analysis.Words[unit.End - 1].End)
            : null;
    }

    /// <summary>"1-2 years", "6 to 9 months": the first number counts in the unit of the second.</summary>
    private void AddRangeStart(ClauseText clause, List<Quantity> lengths, TextSpan span)
    {
        foreach (var upper in lengths.ToArray())
        {
            var number = quantities.Numbers.Find(number => number.Start >= upper.Start && number.End <= upper.End);
            var lower = quantities.Numbers.Find(number => number.End <= upper.Start && upper.Start - number.End <= 4 && IsIn(span, number));
            if (number.Value > 0 && lower.Value > 0 && lower.Value < number.Value && IsJoined(clause, lower, upper))
            {
                lengths.Add(lower with { Value = lower.Value * upper.Value / number.Value });
            }
        }
    }

    private static bool IsJoined(ClauseText clause, Quantity lower, Quantity upper)
    {
        var next = NextWord(clause.Analysis, lower.End);
        return next < clause.Range.End && (clause.Analysis.Words[next].Start >= upper.Start || clause.Analysis.At(SenseKind.RangeJoiner, next) is not null);
    }

    private void ReadPositions(ClauseEntities entities, TextSpan span)
    {
        foreach (var match in entities.Clause.Of(SenseKind.Position))
        {
            entities.Add(new Entity { Kind = EntityKind.Ordinal, Id = "position", Number = match.Sense.Value, Span = entities.Span(match.First, match.End) });
        }

        foreach (var ordinal in quantities.Ordinals)
        {
            if (IsIn(span, ordinal))
            {
                entities.Add(new Entity { Kind = EntityKind.Ordinal, Id = "position", Number = ordinal.Value, Span = SpanOf(ordinal) });
            }
        }
    }

    private static int NextWord(Analysis analysis, int position)
    {
        var words = analysis.Words;
        var next = 0;
        while (next < words.Count && words[next].Start < position)
        {
            next++;
        }

        return next;
    }

    private static bool IsIn(TextSpan span, Quantity place) => place.Start >= span.Start && place.End <= span.End;

    private bool IsTaken(Quantity place) => _taken.Exists(other => place.Start < other.End && place.End > other.Start);

    private static bool Overlaps(Quantity one, Quantity other) => one.Start < other.End && one.End > other.Start;

    private static TextSpan SpanOf(Quantity place) => new(place.Start, place.End - place.Start);
}
