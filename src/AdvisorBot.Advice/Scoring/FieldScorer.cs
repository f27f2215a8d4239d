using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>Whether the field of study or work lends itself to the career, by the interests the interview ties to that field.</summary>
internal sealed class FieldScorer(KnowledgeBase knowledge, Weights weights) : ISlotScorer
{
    private readonly Dictionary<string, IReadOnlyList<string>> _leans = knowledge.Interview.Questions
        .Where(question => question.Id == Slots.Field)
        .SelectMany(question => question.Options.Concat(question.Understood))
        .ToDictionary(option => option.Id, option => option.Leans);

    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (profile.Field is not { } field || !_leans.TryGetValue(field, out var leans))
        {
            yield break;
        }

        var fits = leans
            .Where(knowledge.Interests.ContainsKey)
            .Select(lean => InterestFit.Of(career.Profile!, knowledge.Interests[lean]))
            .ToArray();
        var weight = fits.Length == 0 ? 0 : weights.Of(Slots.Field, fits.Average());
        if (weight != 0)
        {
            yield return new Reason(Slots.Field, weight > 0 ? "field.helps" : "field.elsewhere", weight, new Dictionary<string, string> { ["field"] = field }, career.Profile!.Evidence.GetValueOrDefault("interests"));
        }
    }
}
