using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>The order of education levels, from none to doctoral.</summary>
public static class EducationLevels
{
    private const string Unfinished = "some-college";

    private static readonly string[] Ascending =
        ["none", "high-school", Unfinished, "certificate", "associate", "bachelor", "post-bachelor", "master", "doctoral"];

    /// <summary>All levels, lowest first.</summary>
    public static IReadOnlyList<string> All => Ascending;

    /// <summary>Position of a level; −1 for an unknown one.</summary>
    public static int Of(string? level) => level is null ? -1 : Array.IndexOf(Ascending, level);

    /// <summary>The finished level below: without a degree means with a certificate at most, without a certificate with a diploma.</summary>
    public static string Below(string level) => Ascending.Take(Of(level)).LastOrDefault(lower => lower != Unfinished) ?? Ascending[0];

    /// <summary>Months of schooling still ahead of somebody with that level; more education never takes longer. Null when the career does not say.</summary>
    public static int? MonthsToFirstJob(CareerTraits traits, string level)
    {
        int? least = null;
        foreach (var reached in Ascending.Take(Of(level) + 1))
        {
            if (traits.MonthsToFirstJob.TryGetValue(reached, out var months))
            {
                least = Math.Min(least ?? months, months);
            }
        }

        return least;
    }
}
