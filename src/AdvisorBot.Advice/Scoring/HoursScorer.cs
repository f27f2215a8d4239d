using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>Wished hours against those the work is known to come in; says nothing where that was not checked.</summary>
internal sealed class HoursScorer(Weights weights) : ISlotScorer
{
    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (profile.Hours is not (HoursWish.FullTime or HoursWish.PartTime or HoursWish.Evenings) || career.Profile!.Hours is not { Count: > 0 } known)
        {
            yield break;
        }

        var wish = profile.Hours.Value;
        var found = known.Contains(wish switch { HoursWish.FullTime => WorkHours.FullTime, HoursWish.PartTime => WorkHours.PartTime, _ => WorkHours.Evenings });
        var weight = weights.Of(Slots.Hours, found ? 1 : -0.5);
        if (weight != 0)
        {
            yield return new Reason(
                Slots.Hours,
                found ? "hours.found" : "hours.rare",
                weight,
                new Dictionary<string, string> { ["hours"] = wish.ToOption() },
                career.Profile.Evidence.GetValueOrDefault("schedule"),
                !found && profile.Insists(Slots.Hours));
        }
    }
}
