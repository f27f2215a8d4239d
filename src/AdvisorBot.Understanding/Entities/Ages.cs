using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Numbers that say how old one is, or wants to be: "I'm 38, want to finish by 40".</summary>
internal static class Ages
{
    private const double Youngest = 13;
    private const double Oldest = 99;

    /// <summary>Takes ages ("38 years old" too) out of the numbers and lengths of the clause; where two are told, the years between them are the time one has.</summary>
    public static Length? Take(NumberScope scope, List<Length> lengths)
    {
        foreach (var length in lengths.Where(length => scope.IsBefore(SenseKind.AgeBefore, length.Place)))
        {
            scope.Take(length.Start, length.End);
        }

        lengths.RemoveAll(length => !scope.IsFree(length.Start, length.End));
        var ages = scope.Free.Where(number => IsAge(scope, number)).ToList();
        foreach (var age in ages)
        {
            scope.Take(age.Start, age.End);
        }

        if (ages.Count == 0 || scope.Free.FirstOrDefault(number => number.Value > ages[^1].Value && number.Value <= Oldest && IsGoal(scope, number)) is not { End: > 0 } goal)
        {
            return null;
        }

        scope.Take(goal.Start, goal.End);
        return new Length(goal.Start, goal.End, (goal.Value - ages[^1].Value) * Length.Year, Length.Year);
    }

    /// <summary>"I'm 34", "34 years old".</summary>
    public static bool IsAge(NumberScope scope, Quantity number) =>
        number.Value is >= Youngest and <= Oldest && !CountsTime(scope, number) && (scope.IsAfter(SenseKind.AgeAfter, number) || scope.IsBefore(SenseKind.AgeBefore, number));

    private static bool IsGoal(NumberScope scope, Quantity number) => !CountsTime(scope, number) && scope.IsAfter(SenseKind.AgeGoal, number);

    private static bool CountsTime(NumberScope scope, Quantity number) =>
        scope.Quantities.IsOfTime(number) || scope.At(SenseKind.TimeUnit, scope.Next(number.End)) is not null;
}
