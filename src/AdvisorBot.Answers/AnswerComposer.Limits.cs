using AdvisorBot.Advice;
using AdvisorBot.Answers.Writing;

namespace AdvisorBot.Answers;

/// <content>What of a person's limits and wishes no career meets.</content>
public sealed partial class AnswerComposer
{
    /// <summary>What the person asked for and none of the careers shown has, before the list and not only within it.</summary>
    private static void AddUnmet(ReplyDraft draft, Recommendations ranking, CareerProfile? profile, Words words)
    {
        if (profile is null || ranking.NoneFits)
        {
            return;
        }

        var shown = ranking.Items.Take(CareersShown).ToArray();
        var unmet = new[] { Slots.Remote, Slots.Pay, Slots.Time }
            .Where(slot => (slot != Slots.Remote || profile.Insists(slot)) && profile.Knows(slot) && shown.All(item => item.Against.Any(reason => reason.Slot == slot)))
            .Select(slot => draft.Say($"recommend.unmet.{slot}", ("hope", Dollars(profile.PayHope ?? 0)), ("time", words.Duration(profile.MonthsToFirstJob ?? 0))))
            .ToArray();
        if (unmet.Length > 0)
        {
            draft.Add(draft.Say("recommend.unmet", ("slots", string.Join(". ", unmet))));
        }
    }

    /// <summary>The names of the limits that a career breaks; empty where it breaks none.</summary>
    private static string LimitOf(ReplyDraft draft, Recommendation item) =>
        string.Join(draft.Say("join.comma"), item.Against.Where(reason => reason.HardLimit).Select(reason => draft.Say($"slot.{reason.Slot}")).Distinct());

    /// <summary>Which limits of the person some careers break, by name.</summary>
    public Reply LimitsBroken(IReadOnlyList<Recommendation> items, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Recommendation);
        var words = WordsFor(audience);
        var reasons = new ReasonWords(_knowledge, draft, words);
        var lines = items.Where(item => item.BreaksLimit)
            .Select(item => "- " + draft.Say("recommend.limits.line", ("career", DataText.Capital(words.Name(item.CareerId))), ("reasons", string.Join(draft.Say("join.semicolon"), item.Against.Where(reason => reason.HardLimit).Select(reasons.Of)))))
            .ToArray();
        draft.Add(lines.Length == 0 ? draft.Say("recommend.limits.none", ("careers", words.Join(items.Select(item => words.Name(item.CareerId))))) : draft.Say("recommend.limits") + "\n\n" + string.Join('\n', lines));
        return draft.Write() with { IsAside = true };
    }

    private void AddBlocker(ReplyDraft draft, Blocker? blocker, CareerProfile? profile, Words words)
    {
        if (blocker is null)
        {
            return;
        }

        draft.Add(draft.Say("recommend.blocker", ("slot", draft.Say($"slot.{blocker.Slot}")), ("count", blocker.Excludes), ("all", blocker.Of)));
        if (blocker.Change is { } change)
        {
            draft.Add(draft.Say("recommend.blocker.change",
                ("change", new ChangeWords(_knowledge, words).Of(change, profile ?? new CareerProfile())),
                ("careers", words.Join(change.CareerIds.Take(CareersShown).Select(words.Name)))));
        }
    }
}
