using System.Globalization;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>Tuition still to pay against what schooling may cost. Where no figure was checked it says only to whoever has nothing that there is something to pay.</summary>
internal sealed class BudgetScorer(KnowledgeBase knowledge, Weights weights, WaysAhead ways) : ISlotScorer
{
    private BudgetRules Rules => knowledge.Ranking.Budget;

    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (profile.Budget is not { } budget || ways.Of(career, profile) is not { Tuition: { } cost })
        {
            yield break;
        }

        var (code, share) = Fit(cost, budget);
        var weight = weights.Of(Slots.Budget, share);
        if (weight != 0)
        {
            var isOver = cost.Low > budget;
            yield return new Reason(Slots.Budget, code, weight, ValuesOf(cost, budget), cost.Parts.Count > 0 ? cost.Parts[^1].FactId : null, isOver && profile.Insists(Slots.Budget));
        }
    }

    private (string Code, double Share) Fit(CostRange cost, decimal budget) => cost switch
    {
        { Parts.Count: 0, IsWhole: true } => ("budget.nothing-to-pay", 1),
        _ when cost.Low > budget => ("budget.over", -Math.Min(1, (double)((cost.Low - budget) / Math.Max(budget, 1)) / Rules.OverInFull)),
        { IsWhole: false } when budget < Rules.NothingBelow => ("budget.unpriced", -Rules.Unpriced),
        { IsWhole: false } => ("budget.unknown", 0),
        _ when cost.High <= budget => ("budget.fits", 1),
        _ => ("budget.may-fit", 0.4),
    };

    private static Dictionary<string, string> ValuesOf(CostRange cost, decimal budget) => new()
    {
        ["budget"] = budget.ToString("#,##0", CultureInfo.InvariantCulture),
        ["low"] = cost.Low.ToString("#,##0", CultureInfo.InvariantCulture),
        ["high"] = cost.High.ToString("#,##0", CultureInfo.InvariantCulture),
    };
}
