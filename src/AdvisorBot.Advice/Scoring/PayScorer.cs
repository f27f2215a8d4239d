using System.Globalization;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>The hoped-for pay against the career's headline figure.</summary>
internal sealed class PayScorer(KnowledgeBase knowledge, Weights weights) : ISlotScorer
{
    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (profile.PayHope is not > 0m || Figure(career) is not { } figure)
        {
            yield break;
        }

        var hope = profile.PayHope.Value;
        var yearly = Yearly(figure);
        var shortfall = (double)((hope - yearly) / hope);
        var isShort = shortfall > 0;
        var weight = weights.Of(Slots.Pay, isShort ? -Math.Min(1, shortfall / knowledge.Ranking.PayShortInFull) : 1);
        if (weight != 0 || (isShort && profile.Insists(Slots.Pay)))
        {
            yield return new Reason(Slots.Pay, isShort ? "pay.short" : "pay.meets", weight, ValuesOf(hope, yearly, figure), career.Profile!.Pay, isShort && profile.Insists(Slots.Pay));
        }
    }

    private Figure? Figure(Subject career) =>
        knowledge.Facts.TryGetValue(career.Profile!.Pay, out var fact) && fact.Figure is { Unit: "USD/year" or "USD/hour" } figure ? figure : null;

    private static decimal Yearly(Figure figure) => figure.Unit == "USD/hour" ? figure.Value * WorkYear.Hours : figure.Value;

    private static Dictionary<string, string> ValuesOf(decimal hope, decimal yearly, Figure figure) => new()
    {
        ["hope"] = hope.ToString("#,##0", CultureInfo.InvariantCulture),
        ["pay"] = yearly.ToString("#,##0", CultureInfo.InvariantCulture),
        ["measure"] = figure.Measure,
        ["population"] = figure.Population,
        ["period"] = figure.Period,
    };
}
