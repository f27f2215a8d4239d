using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>The wish to work from home against how usual that is; only a must can rule a career out.</summary>
internal sealed class RemoteScorer(KnowledgeBase knowledge, Weights weights) : ISlotScorer
{
    private static readonly Dictionary<string, string> NoValues = [];

    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (profile.Remote is not (RemoteWish.Wish or RemoteWish.Must))
        {
            yield break;
        }

        var must = profile.Insists(Slots.Remote);
        var remote = career.Profile!.Remote;
        var weight = weights.Of(Slots.Remote, (must ? knowledge.Ranking.RemoteMust : knowledge.Ranking.RemoteWish)[remote]);
        var isLimit = must && knowledge.Ranking.Limits.Remote.Contains(remote);
        if (weight != 0 || isLimit)
        {
            yield return new Reason(Slots.Remote, Code(remote), weight, NoValues, career.Profile.Evidence.GetValueOrDefault("remote"), isLimit);
        }
    }

    private static string Code(RemoteWork remote) => remote switch
    {
        RemoteWork.Common => "remote.common",
        RemoteWork.AfterExperience => "remote.after-experience",
        RemoteWork.Some => "remote.some",
        _ => "remote.rare",
    };
}
