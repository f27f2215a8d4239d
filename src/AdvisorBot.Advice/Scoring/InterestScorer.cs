using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>Likes and dislikes against what the work feeds.</summary>
internal sealed class InterestScorer(KnowledgeBase knowledge) : ISlotScorer
{
    /// <summary>One interest alone must not carry the whole weight.</summary>
    private const int FewestShares = 2;

    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        var share = Weights.Interests / Math.Max(FewestShares, profile.Interests.Count);
        foreach (var (id, liking) in profile.Interests.OrderBy(interest => interest.Key, StringComparer.Ordinal))
        {
            if (!knowledge.Interests.TryGetValue(id, out var interest))
            {
                continue;
            }

            var fit = InterestFit.Of(career.Profile!, interest);
            var weight = Weights.Rounded(share * Math.Clamp(liking, -1, 1) * fit);
            if (weight != 0)
            {
                yield return new Reason(Slots.Interests, Code(id, liking, fit), weight, new Dictionary<string, string> { ["interest"] = interest.Name }, Evidence(career.Profile!, id));
            }
        }
    }

    private static string Code(string id, double liking, double fit) => (id, liking > 0, fit > 0) switch
    {
        ("no-patient-contact", true, true) => "interests.away-from-patients",
        ("no-patient-contact", true, false) => "interests.near-patients",
        (_, true, true) => "interests.feeds",
        (_, true, false) => "interests.starves",
        (_, false, true) => "interests.full-of-it",
        (_, false, false) => "interests.avoids",
    };

    private static string? Evidence(CareerTraits traits, string id) =>
        id is "no-patient-contact" or "people-contact" && traits.Evidence.TryGetValue("patient-contact", out var contact)
            ? contact
            : traits.Evidence.GetValueOrDefault("interests");
}
