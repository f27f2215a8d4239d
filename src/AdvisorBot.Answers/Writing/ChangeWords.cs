using AdvisorBot.Advice;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Writing;

/// <summary>Puts changed answers into words, as "slot: value" in the pack's own words.</summary>
internal sealed class ChangeWords(KnowledgeBase knowledge, Words words)
{
    /// <summary>The slots in which two profiles differ, with the value of the second.</summary>
    public string Between(CareerProfile before, CareerProfile after) =>
        string.Join(words.Say("join.semicolon"), Slots.All.Where(slot => Differs(before, after, slot)).Select(slot => Of(after, slot)));

    public string Of(Counterfactual found, CareerProfile profile) =>
        words.Join(found.Changes.Select(change => Of(change, profile)));

    private string Of(SlotChange change, CareerProfile profile)
    {
        var slot = words.Say($"slot.{change.Slot}");
        if (change.Value is not { } value)
        {
            return words.Say("change.wish-only", ("slot", slot));
        }

        var alone = ProfileValue.Of(profile.Without(change.Slot).With(change.Slot, value), change.Slot, words, knowledge);
        var more = change.Slot is Slots.Interests or Slots.Workplace && profile.Knows(change.Slot);
        return words.Say(more ? "change.more" : "change.to", ("slot", slot), ("value", alone));
    }

    private string Of(CareerProfile after, string slot) => after.Knows(slot)
        ? words.Say("change.to", ("slot", words.Say($"slot.{slot}")), ("value", ProfileValue.Of(after, slot, words, knowledge)))
        : words.Say("change.open", ("slot", words.Say($"slot.{slot}")));

    private bool Differs(CareerProfile before, CareerProfile after, string slot) =>
        before.Knows(slot) != after.Knows(slot)
        || (after.Knows(slot) && ProfileValue.Of(before, slot, words, knowledge) != ProfileValue.Of(after, slot, words, knowledge));
}
