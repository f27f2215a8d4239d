using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>Likes and dislikes against what the work feeds.</summary>
internal sealed class InterestScorer(KnowledgeBase knowledge, Weights weights) : ISlotScorer
{
    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        var known = profile.Interests
            .Where(interest => knowledge.Interests.ContainsKey(interest.Key))
            .OrderBy(interest => interest.Key, StringComparer.Ordinal)
            .Select(interest => (Interest: knowledge.Interests[interest.Key], Liking: Math.Clamp(interest.Value, -1, 1)))
            .Select(liked => (liked.Interest, liked.Liking, Fit: InterestFit.Of(career.Profile!, liked.Interest)))
            .ToArray();
        var counted = weights.Of(Slots.Interests, [.. known.Select(liked => liked.Liking * liked.Fit)]);
        foreach (var ((interest, liking, fit), weight) in known.Zip(counted).Where(pair => pair.Second != 0))
        {
            yield return new Reason(Slots.Interests, Code(interest.Id, liking, fit), weight, new Dictionary<string, string> { ["interest"] = interest.Name }, Evidence(career.Profile!, interest.Id));
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
