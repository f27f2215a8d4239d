using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Pay to earn, in dollars a year.</summary>
internal sealed class PayReader(NumberScope scope)
{
    private const double LeastYearlyPay = 10_000;
    private const double LeastSum = 1000;
    private const double MostYearlyPay = 10_000_000;
    private const double MostHourlyPay = 200;
    private const double LikelyHourlyPay = 30;

    /// <summary>A bare number above this is no pay in thousands.</summary>
    private const double MostThousands = 300;
    private const double Thousand = 1000;

    /// <summary>Amounts further apart than this do not belong together.</summary>
    private const double MostRatio = 3;

    public void Read(ClauseEntities entities)
    {
        var asked = entities.OpenSlot == ClauseEntities.OpenPay || BudgetReader.SpeaksOfPay(entities);
        var sums = scope.Free.Where(number => !CountsTime(number, asked) && !Ages.IsAge(scope, number)).Select(number => Read(number, asked)).OfType<Sum>().ToList();
        if (!entities.IsProfile || sums.TrueForAll(sum => sum.IsBare && !asked))
        {
            return;
        }

        sums = Hoped(Meant(Raised(Completed(sums))));
        var yearly = sums.ConvertAll(Yearly);
        if (yearly.Exists(dollars => dollars >= LeastSum))
        {
            sums = [.. sums.Where((_, i) => yearly[i] >= LeastSum || !sums[i].IsBare)];
            yearly = sums.ConvertAll(Yearly);
        }

        if (sums.Count == 0 || yearly.Min() < LeastSum)
        {
            return;
        }

        sums.ForEach(sum => scope.Take(sum.Place.Start, sum.Place.End));
        var (lower, upper) = (yearly.Min(), yearly.Max());
        var whole = new TextSpan(sums[0].Place.Start, sums[^1].Place.End - sums[0].Place.Start);
        entities.Add(new Entity { Kind = EntityKind.Money, Id = "usd-year", Number = lower, Upper = upper > lower ? upper : null, Span = whole });
    }

    /// <summary>"25 hr" is pay where pay is asked for; "20 hours" and "2 years" are not.</summary>
    private bool CountsTime(Quantity number, bool asked)
    {
        var quantities = scope.Quantities;
        if (quantities.IsOfHours(number))
        {
            var hours = quantities.Hours.Find(hours => number.Start < hours.End && number.End > hours.Start);
            return scope.Clause.Analysis.Text[hours.End - 1] is 's' || !(asked || quantities.Dollars.Exists(sum => Overlaps(sum, number)));
        }

        return quantities.IsOfTime(number) && (!asked || number.Value < MostHourlyPay);
    }

    private Sum? Read(Quantity number, bool asked)
    {
        var sum = new Sum(number, number.Value, 0, !scope.Quantities.Dollars.Exists(dollars => Overlaps(dollars, number)));
        var after = scope.Next(number.End);
        while (true)
        {
            if (scope.Longest(SenseKind.Multiplier, after) is { } multiplier)
            {
                sum = sum with { Value = sum.Value * multiplier.Sense.Value };
                (after, sum) = (multiplier.End, sum.Until(scope.EndOf(multiplier)));
            }
            else if (scope.Longest(SenseKind.Dollar, after) is { } dollar)
            {
                (after, sum) = (dollar.End, sum.Until(scope.EndOf(dollar)));
            }
            else if (scope.Longest(SenseKind.MoneyPeriod, after) is { } period)
            {
                sum = sum.Until(scope.EndOf(period)) with { Factor = period.Sense.Value };
                return (asked && sum.Factor == 1) || sum.Value * sum.Factor is >= LeastSum and < MostYearlyPay ? sum : null;
            }
            else
            {
                return sum.Value is < 0 or > MostYearlyPay ? null : sum with { IsBare = sum.IsBare && sum.Value < LeastYearlyPay };
            }
        }
    }

    /// <summary>"40-50k", "3000 to 3500 a month", "20 an hour, maybe 22": what is said of one amount holds for its neighbour.</summary>
    private List<Sum> Completed(List<Sum> sums)
    {
        for (var i = sums.Count - 2; i >= 0; i--)
        {
            if (sums[i].IsBare && !sums[i + 1].IsBare && scope.IsJoined(sums[i].Place, sums[i + 1].Place))
            {
                sums[i] = sums[i].Like(sums[i + 1]);
            }
        }

        for (var i = 1; i < sums.Count; i++)
        {
            if (sums[i].IsBare && !sums[i - 1].IsBare && scope.IsClosed(sums[i].Place) && (scope.IsLoose(sums[i - 1].Place, sums[i].Place) || Revisions.IsCurrent(scope, sums[i - 1].Place))
                && sums[i].Like(sums[i - 1]) is var like && Ratio(like.Value, sums[i - 1].Value) <= MostRatio)
            {
                sums[i] = like;
            }
        }

        return sums;
    }

    /// <summary>In "70k, two in college" the two count something else: beside a sum, a bare number counts only where it alone is hoped for.</summary>
    private List<Sum> Meant(List<Sum> sums)
    {
        var likely = sums.TrueForAll(sum => sum.IsBare) ? sums : sums.FindAll(sum => !sum.IsBare || (scope.IsClosed(sum.Place) && Plausible(sum.Value) >= LeastYearlyPay));
        var dropped = Revisions.Dropped(scope, likely.ConvertAll(sum => sum.Place));
        foreach (var sum in likely.Where((_, i) => dropped[i]))
        {
            scope.Take(sum.Place.Start, sum.Place.End);
        }

        var meant = likely.Where((_, i) => !dropped[i]).ToList();
        return meant.TrueForAll(sum => sum.IsBare) ? meant : meant.FindAll(sum => !sum.IsBare);
    }

    /// <summary>"The school pays me 31 and I'd want ten more": what comes on top of the pay of now is hoped for with it.</summary>
    private List<Sum> Raised(List<Sum> sums)
    {
        for (var i = sums.Count - 1; i > 0; i--)
        {
            var (now, raise) = (sums[i - 1], sums[i]);
            if (!scope.IsBefore(SenseKind.Raise, raise.Place))
            {
                continue;
            }

            if (!Revisions.IsCurrent(scope, now.Place) || (now.IsBare && now.Value < LikelyHourlyPay))
            {
                // "24, I'd want fifteen more than that": of thousands, or of dollars an hour.
                sums.ForEach(sum => scope.Take(sum.Place.Start, sum.Place.End));
                return [];
            }

            var more = raise.IsBare ? raise.Like(now with { Value = Yearly(now) / Math.Max(1, now.Factor) }) : raise;
            sums[i] = raise with { Value = Yearly(now) + Yearly(more), Factor = 1, IsBare = false };
        }

        return sums;
    }

    /// <summary>"I was at 18 an hour, I'd be happy with 45": amounts that nothing joins are no range; of them the one that is wished for counts, and none where that is not said.</summary>
    private List<Sum> Hoped(List<Sum> sums)
    {
        var apart = Enumerable.Range(1, Math.Max(0, sums.Count - 1)).Where(i => !scope.IsJoined(sums[i - 1].Place, sums[i].Place) && !scope.IsLoose(sums[i - 1].Place, sums[i].Place)).ToList();
        return apart.Count == 0 ? sums : [.. sums.Where(sum => scope.IsWished(sum.Place)).TakeLast(1)];
    }

    private static double Yearly(Sum sum) => sum.Factor switch
    {
        1 when sum.Value < LeastSum => Plausible(sum.Value),
        > 0 => sum.Value * sum.Factor,
        _ => sum.IsBare || sum.Value < MostHourlyPay ? Plausible(sum.Value) : sum.Value,
    };

    /// <summary>A bare number as pay: 50 is fifty thousand a year, 24 an hour.</summary>
    private static double Plausible(double number) => number switch
    {
        < LikelyHourlyPay and >= 7 => number * WorkYear.Hours,
        >= LikelyHourlyPay and <= MostThousands => number * Thousand,
        _ => number,
    };

    private static double Ratio(double one, double other) => Math.Max(one, other) / Math.Max(1, Math.Min(one, other));

    private static bool Overlaps(Quantity one, Quantity other) => one.Start < other.End && one.End > other.Start;

    /// <param name="Factor">How many such sums make a year; 0 when no period is said.</param>
    /// <param name="IsBare">Nothing but the number says that it is money.</param>
    private sealed record Sum(Quantity Place, double Value, double Factor, bool IsBare)
    {
        public Sum Until(int end) => this with { Place = Place with { End = end }, IsBare = false };

        /// <summary>In the thousands and the period of another one.</summary>
        public Sum Like(Sum other) => this with
        {
            Value = Ratio(Value * Thousand, other.Value) < Ratio(Value, other.Value) ? Value * Thousand : Value,
            Factor = other.Factor,
            IsBare = false,
        };
    }
}
