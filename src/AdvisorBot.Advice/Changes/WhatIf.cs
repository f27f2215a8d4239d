using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Answers "what if", "why not" and "what would put it first" from the ranking itself; the profile given is never changed.</summary>
public sealed class WhatIf(KnowledgeBase knowledge, CareerRanker ranker)
{
    private const int MostChanges = 3;

    private readonly CounterfactualSearch _search = new(knowledge, ranker);

    /// <summary>What moves when one answer is different.</summary>
    /// <param name="value">An interview option, or a number of months or dollars.</param>
    public WhatIfAnswer Change(CareerProfile profile, string slot, string value) => Change(profile, profile.With(slot, value));

    /// <summary>What moves between two profiles.</summary>
    public WhatIfAnswer Change(CareerProfile before, CareerProfile after)
    {
        var (was, now) = (ranker.Rank(before), ranker.Rank(after));
        var places = was.Items.ToDictionary(item => item.CareerId);
        var moves = now.Items.Where(item => item.Rank != places[item.CareerId].Rank).Select(item => new Move(item.CareerId, places[item.CareerId].Rank, item.Rank)).ToArray();
        var first = First(now);
        return new WhatIfAnswer(
            was,
            now,
            [.. now.Items.Where(item => !item.BreaksLimit && places[item.CareerId].BreaksLimit).Select(item => item.CareerId)],
            [.. now.Items.Where(item => item.BreaksLimit && !places[item.CareerId].BreaksLimit).Select(item => item.CareerId)],
            [.. moves.Where(move => move.To < move.From)],
            [.. moves.Where(move => move.To > move.From)],
            first,
            !first.SequenceEqual(First(was)));
    }

    /// <summary>What stands against a career, and what would bring it to rank 1; null for a career that cannot be ranked.</summary>
    public WhyNotAnswer? WhyNot(CareerProfile profile, string careerId)
    {
        var ranking = ranker.Rank(profile);
        if (ranking.Items.FirstOrDefault(item => item.CareerId == careerId) is not { } item)
        {
            return null;
        }

        var isFirst = item is { Rank: 1, BreaksLimit: false };
        return new WhyNotAnswer(
            item,
            isFirst,
            [.. ranking.Items.Where(other => other.Rank < item.Rank).Select(other => other.CareerId)],
            isFirst ? [] : WhatWouldPutFirst(profile, careerId));
    }

    /// <summary>The smallest changes of one or two answers that bring a career to rank 1; none when there are none or it is there.</summary>
    public IReadOnlyList<Counterfactual> WhatWouldPutFirst(CareerProfile profile, string careerId) =>
        ranker.Order(profile).Any(item => item.CareerId == careerId && item is { Rank: 1, BreaksLimit: false }) || ranker.Order(profile).All(item => item.CareerId != careerId)
            ? []
            : _search.ThatPutFirst(profile, careerId, MostChanges);

    private static string[] First(Recommendations ranking) =>
        [.. ranking.Items.Where(item => item is { Rank: 1, BreaksLimit: false }).Select(item => item.CareerId)];
}
