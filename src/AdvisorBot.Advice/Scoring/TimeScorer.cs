using System.Globalization;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>Whether the schooling still needed fits into the time the person has; says nothing while the education is unknown.</summary>
internal sealed class TimeScorer : ISlotScorer
{
    /// <summary>Lateness in months that counts in full.</summary>
    private const double FullLateness = 24;

    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (profile.MonthsToFirstJob is not { } time || time >= CareerProfile.NoHurry
            || profile.Education is not { } level
            || EducationLevels.MonthsToFirstJob(career.Profile!, level) is not { } need)
        {
            yield break;
        }

        var fits = need <= time;
        var weight = fits ? Weights.Time : Weights.Rounded(-Weights.Time * Math.Min(1, (need - time) / FullLateness));
        var code = !fits ? "time.late" : need == 0 ? "time.now" : "time.fits";
        if (weight != 0)
        {
            yield return new Reason(Slots.Time, code, weight, ValuesOf(need, time), career.Profile!.Evidence.GetValueOrDefault("time"), IsFarOut(need, time));
        }
    }

    /// <summary>More than twice the time and half a year on top: no part-time trick makes up for that.</summary>
    private static bool IsFarOut(int need, int time) => need > (2 * time) + 6;

    private static Dictionary<string, string> ValuesOf(int need, int time) => new()
    {
        ["months"] = need.ToString(CultureInfo.InvariantCulture),
        ["limit"] = time.ToString(CultureInfo.InvariantCulture),
    };
}
