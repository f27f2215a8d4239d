using System.Globalization;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>A job of which there will be fewer: against it for everybody, whatever they answered, with the fact that says so.</summary>
internal sealed class OutlookScorer(KnowledgeBase knowledge, Weights weights) : ISlotScorer
{
    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (!knowledge.Facts.TryGetValue(career.Profile!.Outlook, out var fact) || fact.Figure is not { Value: < 0 and var change })
        {
            yield break;
        }

        var weight = weights.Of(Slots.Outlook, (double)change / knowledge.Ranking.DeclineInFull);
        if (weight != 0)
        {
            yield return new Reason(Slots.Outlook, "outlook.shrinking", weight, new Dictionary<string, string> { ["decline"] = (-change).ToString("0.#", CultureInfo.InvariantCulture) }, fact.Id);
        }
    }
}
