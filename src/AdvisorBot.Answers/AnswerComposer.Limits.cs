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
