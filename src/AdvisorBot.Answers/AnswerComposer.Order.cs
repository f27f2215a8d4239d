using AdvisorBot.Advice;
using AdvisorBot.Answers.Writing;

namespace AdvisorBot.Answers;

/// <content>Why one career stands before another.</content>
public sealed partial class AnswerComposer
{
    private const int DifferencesSaid = 5;

    /// <summary>Two careers, the better one first: what counts differently for them, most first, with the reasons of both sides.</summary>
    public Reply ExplainOrder(IReadOnlyList<Recommendation> pair, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Recommendation);
        var words = WordsFor(audience);
        var (first, second) = (pair[0], pair[1]);
        var key = second.BreaksLimit && !first.BreaksLimit ? "recommend.order.limit" : first.Rank == second.Rank ? "recommend.order.equal" : "recommend.order";
        draft.Add(draft.Say(key,
            ("first", DataText.Capital(words.Name(first.CareerId))), ("second", words.Name(second.CareerId)), ("place", first.Rank), ("other", second.Rank)));
        var reasons = new ReasonWords(_knowledge, draft, words);
        var lines = ReasonsOf(first).Concat(ReasonsOf(second)).Select(reason => reason.Slot).Distinct()
            .Select(slot => (Slot: slot, Gap: Weight(first, slot) - Weight(second, slot)))
            .Where(difference => Math.Abs(difference.Gap) >= LeastGap || Breaks(second, difference.Slot))
            .OrderByDescending(difference => Breaks(second, difference.Slot)).ThenByDescending(difference => Math.Abs(difference.Gap))
            .Take(DifferencesSaid)
            .Select(difference => "- " + draft.Say("recommend.order.line",
                ("slot", DataText.Capital(draft.Say($"slot.{difference.Slot}"))),
                ("first", Side(draft, reasons, first, difference.Slot, words)),
                ("second", Side(draft, reasons, second, difference.Slot, words))))
            .ToArray();
        draft.Add(lines.Length == 0 ? draft.Say("recommend.order.nothing") : string.Join('\n', lines));
        return draft.About(null, [first.CareerId, second.CareerId], FactsOf(first).Concat(FactsOf(second)).Distinct())
            .Suggest(DetailsOf(draft, first.CareerId), DetailsOf(draft, second.CareerId)).Write();
    }

    /// <summary>Smaller differences would be said as nothing.</summary>
    private const double LeastGap = 0.0005;

    private static IEnumerable<Reason> ReasonsOf(Recommendation item) => item.For.Concat(item.Against);

    private static double Weight(Recommendation item, string slot) => ReasonsOf(item).Where(reason => reason.Slot == slot).Sum(reason => reason.Weight);

    private static bool Breaks(Recommendation item, string slot) => item.Against.Any(reason => reason.HardLimit && reason.Slot == slot);

    private static string Side(ReplyDraft draft, ReasonWords reasons, Recommendation item, string slot, Words words)
    {
        var said = ReasonsOf(item).Where(reason => reason.Slot == slot).Select(reasons.Of).ToArray();
        return draft.Say("recommend.order.side",
            ("career", DataText.Capital(words.Name(item.CareerId))),
            ("reasons", said.Length == 0 ? draft.Say("recommend.order.none") : string.Join(draft.Say("join.semicolon"), said)));
    }
}
