using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>Earlier work that helps, as <c>ranking.json</c> ties it to careers; the strongest tie counts.</summary>
internal sealed class ExperienceScorer(KnowledgeBase knowledge, Weights weights) : ISlotScorer
{
    private readonly ILookup<string, ExperienceLink> _links = knowledge.Ranking.Experience.ToLookup(link => link.Career, StringComparer.Ordinal);

    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        var link = _links[career.Id]
            .Where(link => profile.Experience.Contains(link.Id))
            .OrderByDescending(link => link.Helps)
            .ThenBy(link => link.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        var weight = link is null ? 0 : weights.Of(Slots.Experience, link.Helps);
        if (weight != 0)
        {
            yield return new Reason(Slots.Experience, "experience.helps", weight, new Dictionary<string, string> { ["experience"] = link!.Id }, link.FactId);
        }
    }
}
