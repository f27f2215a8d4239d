using System.Globalization;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>Whether a first job comes within the time the person has; says nothing while the education is unknown.</summary>
internal sealed class TimeScorer(KnowledgeBase knowledge, Weights weights, WaysAhead ways) : ISlotScorer
{
    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (profile.MonthsToFirstJob is not { } time || time >= CareerProfile.NoHurry
            || ways.Of(career, profile) is not { Months: { } need } way)
        {
            yield break;
        }

        var fits = need <= time;
        var weight = weights.Of(Slots.Time, fits ? 1 : -Math.Min(1, (double)(need - time) / knowledge.Ranking.Time.LateInFull));
        var isLimit = !fits && (IsFarOut(need, time) || profile.Insists(Slots.Time));
        if (weight != 0 || isLimit)
        {
            yield return new Reason(Slots.Time, Code(way.Path.Time, need, time), weight, ValuesOf(need, time), career.Profile!.Evidence.GetValueOrDefault("time"), isLimit);
        }
    }

    /// <summary>The words go by the range that people are shown: of "4 to 21 months" nobody hears that it comes within a year, nor that it takes longer.</summary>
    private static string Code(MonthRange shown, int need, int time) => need == 0 ? "time.now"
        : shown.Most <= time ? "time.fits"
        : shown.Least > time ? "time.late"
        : need <= time ? "time.may-fit"
        : "time.may-be-late";

    /// <summary>So much longer (as shipped more than twice the time and three months) that no part-time trick makes up for it.</summary>
    private bool IsFarOut(int need, int time) => need > (knowledge.Ranking.Limits.TimeTimes * time) + knowledge.Ranking.Limits.TimePlus;

    private static Dictionary<string, string> ValuesOf(int need, int time) => new()
    {
        ["months"] = need.ToString(CultureInfo.InvariantCulture),
        ["limit"] = time.ToString(CultureInfo.InvariantCulture),
    };
}
