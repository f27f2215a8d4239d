using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>Whether the career is found where the person wants to work.</summary>
internal sealed class WorkplaceScorer(KnowledgeBase knowledge, Weights weights) : ISlotScorer
{
    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        var traits = career.Profile!;
        var wanted = Places(profile, liking => liking > 0);
        var found = wanted.Where(traits.Workplaces.Contains).ToArray();
        if (wanted.Length > 0)
        {
            yield return found.Length > 0
                ? Because("workplace.found", 1, found, traits)
                : Because("workplace.missing", -0.5, wanted, traits, profile.Insists(Slots.Workplace));
        }

        var unwanted = Places(profile, liking => liking < 0);
        if (unwanted.Length > 0 && traits.Workplaces.Count > 0 && traits.Workplaces.All(unwanted.Contains))
        {
            yield return Because("workplace.only-there", -0.5, traits.Workplaces, traits, profile.Insists(Slots.Workplace));
        }
    }

    private static string[] Places(CareerProfile profile, Predicate<double> liked) => profile.Workplaces
        .Where(place => liked(place.Value))
        .Select(place => place.Key)
        .OrderBy(id => id, StringComparer.Ordinal)
        .ToArray();

    private Reason Because(string code, double share, IEnumerable<string> places, CareerTraits traits, bool isLimit = false) => new(
        Slots.Workplace,
        code,
        weights.Of(Slots.Workplace, share),
        new Dictionary<string, string> { ["workplace"] = string.Join(" / ", places.Select(NameOf)) },
        traits.Evidence.GetValueOrDefault("workplace"),
        isLimit);

    private string NameOf(string id) => knowledge.Subjects.TryGetValue(id, out var place) ? place.Name : id;
}
