using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>The wish to work from home against how usual that is; only a must can rule a career out.</summary>
internal sealed class RemoteScorer : ISlotScorer
{
    private static readonly Dictionary<string, string> NoValues = [];

    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (profile.Remote is not (RemoteWish.Wish or RemoteWish.Must))
        {
            yield break;
        }

        var must = profile.Remote is RemoteWish.Must;
        var (code, share) = career.Profile!.Remote switch
        {
            RemoteWork.Common => ("remote.common", 1.0),
            RemoteWork.AfterExperience => ("remote.after-experience", must ? -0.3 : 0.4),
            RemoteWork.Some => ("remote.some", must ? -0.6 : 0.15),
            _ => ("remote.rare", -1.0),
        };
        var most = must ? Weights.Remote : Weights.Remote * 0.6;
        yield return new Reason(
            Slots.Remote,
            code,
            Weights.Rounded(most * share),
            NoValues,
            career.Profile.Evidence.GetValueOrDefault("remote"),
            HardLimit: must && career.Profile.Remote is RemoteWork.Rare);
    }
}
