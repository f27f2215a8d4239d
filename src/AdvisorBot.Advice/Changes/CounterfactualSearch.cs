using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Looks for the smallest changes of one or two answers that have an effect; every hit was ranked again.</summary>
internal sealed class CounterfactualSearch(KnowledgeBase knowledge, CareerRanker ranker)
{
    /// <summary>Options of a slot that are tried together with another slot.</summary>
    private const int TriedInPairs = 3;

    /// <summary>What one did before cannot be changed by wishing.</summary>
    private static readonly string[] Fixed = [Slots.Field, Slots.Experience];

    /// <summary>Changes that bring a career to rank 1, smallest first; each slot once.</summary>
    public IReadOnlyList<Counterfactual> ThatPutFirst(CareerProfile profile, string careerId, int most)
    {
        var now = ranker.Order(profile).First(item => item.CareerId == careerId);
        var tries = Tries(profile).Where(change => SpeaksFor(profile, change, now)).Select(change => Measured(profile, change, careerId)).ToArray();
        var single = tries.Where(tried => tried.IsFirst).DistinctBy(tried => tried.Change.Slot).Select(tried => tried.Found).Take(most).ToArray();
        return single.Length > 0 ? single : [.. Pairs(profile, careerId, tries).Take(most)];
    }

    /// <summary>A change that only hurts the others is no way to a career: hoping for more than it pays, or having less time or money for it.</summary>
    private bool SpeaksFor(CareerProfile profile, SlotChange change, Recommendation now)
    {
        var after = change.Apply(profile);
        var weight = Weight(ranker.Order(after).First(item => item.CareerId == now.CareerId), change.Slot);
        return !(change.Slot == Slots.Pay && weight < 0) && !(after.MonthsToFirstJob < profile.MonthsToFirstJob) && !(after.Budget < profile.Budget)
            && (change.Value is null || weight >= Weight(now, change.Slot));
    }

    private static double Weight(Recommendation item, string slot) => item.For.Concat(item.Against).Where(reason => reason.Slot == slot).Sum(reason => reason.Weight);

    /// <summary>The limit that excludes most careers and the smallest change that lets one in.</summary>
    public Blocker? BlockerOf(CareerProfile profile, IReadOnlyList<Recommendation> items)
    {
        var worst = items
            .SelectMany(item => item.Against.Where(reason => reason.HardLimit).Select(reason => reason.Slot).Distinct())
            .GroupBy(slot => slot, StringComparer.Ordinal)
            .OrderByDescending(slot => slot.Count())
            .ThenBy(slot => Position(slot.Key))
            .FirstOrDefault();
        return worst is null ? null : new Blocker(worst.Key, worst.Count(), items.Count, LetsIn(profile, worst.Key, items));
    }

    private Counterfactual? LetsIn(CareerProfile profile, string slot, IReadOnlyList<Recommendation> items)
    {
        var limits = items.SelectMany(item => item.Against).Where(reason => reason.HardLimit).Select(reason => reason.Slot).ToHashSet(StringComparer.Ordinal);
        var tries = Tries(profile).Where(change => limits.Contains(change.Slot) || change.Slot == Slots.Education).ToArray();
        return tries.Where(change => change.Slot == slot).Concat(tries.Where(change => change.Slot != slot))
            .Select(change => Opened(profile, [change]))
            .FirstOrDefault(found => found.CareerIds.Count > 0)
            ?? tries.SelectMany((first, i) => tries.Skip(i + 1).Where(second => second.Slot != first.Slot).Select(second => Opened(profile, [first, second])))
                .FirstOrDefault(found => found.CareerIds.Count > 0);
    }

    private Counterfactual Opened(CareerProfile profile, SlotChange[] changes) => new(
        changes,
        [.. ranker.Order(Applied(profile, changes)).Where(item => !item.BreaksLimit).Select(item => item.CareerId)]);

    private IEnumerable<Counterfactual> Pairs(CareerProfile profile, string careerId, Tried[] tries)
    {
        var now = Lead(ranker.Order(profile), careerId);
        var promising = tries
            .Where(tried => tried.Lead > now || tried.IsFreed)
            .GroupBy(tried => tried.Change.Slot)
            .SelectMany(slot => slot.OrderByDescending(tried => tried.IsFreed).ThenByDescending(tried => tried.Lead).Take(TriedInPairs))
            .ToArray();
        return promising
            .SelectMany((first, i) => promising.Skip(i + 1).Where(second => second.Change.Slot != first.Change.Slot).Select(second => (first, second)))
            .OrderBy(pair => pair.first.Size + pair.second.Size)
            .ThenByDescending(pair => pair.first.Lead + pair.second.Lead)
            .Select(pair => First(profile, [pair.first.Change, pair.second.Change]))
            .Where(found => found.CareerIds.Contains(careerId));
    }

    private Tried Measured(CareerProfile profile, SlotChange change, string careerId)
    {
        var order = ranker.Order(change.Apply(profile));
        var first = order.Where(item => item.Rank == 1 && !item.BreaksLimit).Select(item => item.CareerId).ToArray();
        var isFreed = order.Any(item => item.CareerId == careerId && !item.BreaksLimit) && ranker.Order(profile).Any(item => item.CareerId == careerId && item.BreaksLimit);
        return new Tried(change, Size(profile, change), Lead(order, careerId), isFreed, first.Contains(careerId), new Counterfactual([change], first));
    }

    private Counterfactual First(CareerProfile profile, SlotChange[] changes) => new(
        changes,
        [.. ranker.Order(Applied(profile, changes)).Where(item => item.Rank == 1 && !item.BreaksLimit).Select(item => item.CareerId)]);

    /// <summary>How far a career is before the best of the others.</summary>
    private static double Lead(Recommendation[] order, string careerId) =>
        order.First(item => item.CareerId == careerId).Score - order.Where(item => item.CareerId != careerId).Max(item => item.Score);

    private static CareerProfile Applied(CareerProfile profile, SlotChange[] changes) => changes.Aggregate(profile, (changed, change) => change.Apply(changed));

    /// <summary>Every single change that the interview's options allow, smallest first.</summary>
    private IEnumerable<SlotChange> Tries(CareerProfile profile)
    {
        var relaxed = Slots.All.Where(profile.Insists).Select(slot => new SlotChange(slot, null));
        var answered = knowledge.Interview.Questions
            .Where(question => !Fixed.Contains(question.Id))
            .SelectMany(question => question.Options.Select(option => new SlotChange(question.Id, option.Id)))
            .Where(change => IsChange(profile, change));
        return relaxed.Concat(answered).OrderBy(change => Size(profile, change)).ThenBy(change => Position(change.Slot));
    }

    private static bool IsChange(CareerProfile profile, SlotChange change) => change.Slot switch
    {
        Slots.Education => EducationLevels.Of(change.Value) > EducationLevels.Of(profile.Education),
        Slots.Interests => !profile.Interests.TryGetValue(change.Value!, out var liking) || liking <= 0,
        Slots.Workplace => !profile.Workplaces.TryGetValue(change.Value!, out var wish) || wish <= 0,
        _ => profile.With(change.Slot, change.Value!) != profile,
    };

    /// <summary>How big a change feels: giving up a limit and answering what is open are small, turning an answer around grows with the distance.</summary>
    private double Size(CareerProfile profile, SlotChange change) => change switch
    {
        { Value: null } => 0.5,
        { Slot: Slots.Education } => 1 + Math.Max(0, EducationLevels.Of(change.Value) - Math.Max(0, EducationLevels.Of(profile.Education))),
        { Slot: Slots.Interests } => profile.Interests.ContainsKey(change.Value!) ? 4 : 2,
        { Slot: Slots.Workplace } => 1.5,
        _ when !profile.Knows(change.Slot) => 1.5,
        _ => 1 + (Distance(profile, change) * 0.75),
    };

    private int Distance(CareerProfile profile, SlotChange change)
    {
        var options = knowledge.Interview.Questions.First(question => question.Id == change.Slot).Options;
        var (to, from) = (-1, -1);
        for (var i = 0; i < options.Count; i++)
        {
            to = options[i].Id == change.Value ? i : to;
            from = from < 0 && profile.With(change.Slot, options[i].Id) == profile ? i : from;
        }

        return from < 0 ? 1 : Math.Abs(to - from);
    }

    private static int Position(string slot)
    {
        for (var i = 0; i < Slots.All.Count; i++)
        {
            if (Slots.All[i] == slot)
            {
                return i;
            }
        }

        return Slots.All.Count;
    }

    private sealed record Tried(SlotChange Change, double Size, double Lead, bool IsFreed, bool IsFirst, Counterfactual Found);
}
