using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>Tasks of the work that were tried, where the person allowed them to count; a little, since three tasks are not a job.</summary>
internal sealed class TasteScorer(KnowledgeBase knowledge, Weights weights) : ISlotScorer
{
    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        foreach (var (id, liking) in profile.Tastes.OrderBy(taste => taste.Key, StringComparer.Ordinal))
        {
            if (knowledge.FindTaste(null, id) is not { } taste || !taste.Careers.Contains(career.Id))
            {
                continue;
            }

            var weight = weights.Of(Slots.Taste, liking);
            if (weight != 0)
            {
                yield return new Reason(Slots.Taste, liking > 0 ? "taste.liked" : "taste.disliked", weight, new Dictionary<string, string>());
            }
        }
    }
}
