using System.Globalization;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>The hoped-for pay against the career's headline figure.</summary>
internal sealed class PayScorer(KnowledgeBase knowledge) : ISlotScorer
{
    private const decimal HoursOfAYear = 2080;

    /// <summary>Missing share of the hoped-for pay that counts in full.</summary>
    private const double FullShortfall = 0.4;

    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (profile.PayHope is not > 0m || Figure(career) is not { } figure)
        {
            yield break;
        }

        var hope = profile.PayHope.Value;
        var yearly = Yearly(figure);
        var shortfall = (double)((hope - yearly) / hope);
        var weight = shortfall <= 0 ? Weights.Pay : Weights.Rounded(-Weights.Pay * Math.Min(1, shortfall / FullShortfall));
        if (weight != 0)
        {
            yield return new Reason(Slots.Pay, weight > 0 ? "pay.meets" : "pay.short", weight, ValuesOf(hope, yearly, figure), career.Profile!.Pay);
        }
    }

    private Figure? Figure(Subject career) =>
        knowledge.Facts.TryGetValue(career.Profile!.Pay, out var fact) && fact.Figure is { Unit: "USD/year" or "USD/hour" } figure ? figure : null;

    private static decimal Yearly(Figure figure) => figure.Unit == "USD/hour" ? figure.Value * HoursOfAYear : figure.Value;

    private static Dictionary<string, string> ValuesOf(decimal hope, decimal yearly, Figure figure) => new()
    {
        ["hope"] = hope.ToString("#,##0", CultureInfo.InvariantCulture),
        ["pay"] = yearly.ToString("#,##0", CultureInfo.InvariantCulture),
        ["measure"] = figure.Measure,
        ["population"] = figure.Population,
        ["period"] = figure.Period,
    };
}
