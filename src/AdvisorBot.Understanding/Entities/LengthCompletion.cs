using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Numbers beside a length that belong to it: "6 to 9 months", "a year and a half", "a year, maybe two".</summary>
internal sealed class LengthCompletion(NumberScope scope)
{
    private const double Half = 0.5;
    private const double MostMonths = 120;

    /// <param name="lengths">In the order of the text.</param>
    public List<Length> Complete(List<Length> lengths)
    {
        AddHalves(lengths);
        AddUp(lengths);
        AddSequels(lengths);
        AddRangeStarts(lengths);
        AddFollowing(lengths);
        lengths.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return lengths;
    }

    private List<Quantity> Free(List<Length> lengths) =>
        [.. scope.Free.Where(number => !lengths.Exists(length => number.Start < length.End && number.End > length.Start))];

    /// <summary>"2 yrs n a half".</summary>
    private void AddHalves(List<Length> lengths)
    {
        foreach (var half in Free(lengths).Where(number => number.Value == Half))
        {
            var whole = lengths.FindIndex(length => scope.IsJoined(length.Place, half, SenseKind.Sum));
            if (whole >= 0)
            {
                var length = lengths[whole];
                lengths[whole] = length with { End = half.End, Value = length.Value + (Half * length.Unit), Upper = 0 };
            }
        }
    }

    /// <summary>"A year and three months": what is less than the unit before it is added.</summary>
    private void AddUp(List<Length> lengths)
    {
        for (var i = lengths.Count - 1; i > 0; i--)
        {
            var (whole, part) = (lengths[i - 1], lengths[i]);
            if (part.Value < whole.Unit && scope.IsJoined(whole.Place, part.Place, SenseKind.Sum))
            {
                lengths[i - 1] = whole with { End = part.End, Value = whole.Value + part.Value, Upper = 0 };
                lengths.RemoveAt(i);
            }
        }
    }

    /// <summary>"Another year of high school, and then two of college": what comes one after the other is added.</summary>
    private void AddSequels(List<Length> lengths)
    {
        foreach (var sequel in scope.Clause.Of(SenseKind.Sequel))
        {
            var end = scope.EndOf(sequel);
            var before = lengths.FindLastIndex(length => length.End <= end);
            if (before < 0)
            {
                continue;
            }

            var first = lengths[before];
            var after = lengths.FindIndex(length => length.Start >= end);
            if (after >= 0)
            {
                lengths[before] = first with { End = lengths[after].End, Value = first.Value + lengths[after].Value, Upper = 0 };
                lengths.RemoveAt(after);
            }
            else if (Free(lengths).FirstOrDefault(number => scope.Next(number.Start) == sequel.End) is { Value: > 0 } number && Like(first, number) is { Value: <= MostMonths } more)
            {
                lengths[before] = first with { End = number.End, Value = first.Value + more.Value, Upper = 0 };
            }
        }
    }

    /// <summary>"1-2 years", "6 to 9 months": the first number counts in the unit of the second.</summary>
    private void AddRangeStarts(List<Length> lengths)
    {
        foreach (var upper in lengths.ToArray())
        {
            var number = scope.Quantities.Numbers.Find(number => number.Start >= upper.Start && number.End <= upper.End);
            var lower = Free(lengths).FindLast(number => number.End <= upper.Start);
            if (number.Value > 0 && lower.Value > 0 && lower.Value < number.Value && scope.IsJoined(lower, upper.Place))
            {
                lengths.Add(Like(upper, lower));
            }
        }
    }

    /// <summary>"A year, maybe two": the second number counts in the unit of the first.</summary>
    private void AddFollowing(List<Length> lengths)
    {
        foreach (var number in Free(lengths).Where(scope.IsClosed))
        {
            var before = lengths.FindLast(length => length.End <= number.Start);
            if (before.Unit > 0 && number.Value > 0 && Like(before, number) is { Value: <= MostMonths } length && scope.IsLoose(before.Place, number))
            {
                lengths.Add(length);
            }
        }
    }

    private static Length Like(Length other, Quantity number) => new(number.Start, number.End, Length.Months(number.Value, other.Unit), other.Unit);
}
