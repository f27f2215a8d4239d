using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>Turns the points of <c>ranking.json</c> into weights that keep scores between 0 and 1.</summary>
internal sealed class Weights
{
    private readonly RankingRules _rules;
    private readonly double _ofOnePoint;

    public Weights(RankingRules rules)
    {
        _rules = rules;
        _ofOnePoint = CareerRanker.Neutral / Math.Max(rules.Points.Values.Sum(), 1);
        Equal = Math.Max(rules.Equal * _ofOnePoint, 1e-6);
    }

    /// <summary>Scores closer than this are equal.</summary>
    public double Equal { get; }

    /// <summary>The weight of an answer that counts with a share of −1 to 1; 0 when that is too small to say.</summary>
    public double Of(string slot, double share)
    {
        var points = Most(slot) * Math.Clamp(share, -1, 1);
        return Math.Abs(points) < _rules.Least ? 0 : Math.Round(points * _ofOnePoint, 5);
    }

    /// <summary>
    /// The weights of several answers to one slot. The first full match gives half of the points, the second takes it to two thirds,
    /// and so on, so that one more match never lowers the sum.
    /// </summary>
    public double[] Of(string slot, IReadOnlyList<double> shares)
    {
        var telling = shares.Select(share => Math.Abs(share) * Most(slot) < _rules.Least ? 0 : Math.Clamp(share, -1, 1)).ToArray();
        var (good, bad) = (telling.Where(share => share > 0).Sum(), -telling.Where(share => share < 0).Sum());
        return [.. telling.Select(share => Most(slot) * _ofOnePoint * share / (1 + (share > 0 ? good : bad)))];
    }

    private double Most(string slot) => _rules.Points.GetValueOrDefault(slot);
}
