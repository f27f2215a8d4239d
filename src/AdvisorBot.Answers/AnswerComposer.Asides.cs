using AdvisorBot.Advice;
using AdvisorBot.Answers.Writing;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers;

/// <content>What the interview asks beside its questions: ties, the summary, which answer to change.</content>
public sealed partial class AnswerComposer
{
    /// <summary>"That's what I have: … Shall I rank?"</summary>
    /// <param name="unasked">Slots that nobody asked about; they can be told now.</param>
    public Activity ConfirmSummary(CareerProfile profile, IReadOnlyList<string> unasked, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Prompt);
        var words = WordsFor(audience);
        draft.Add(draft.Say("interview.confirm.have") + "\n\n" + string.Join('\n', ProfileItems(profile, draft, words)));
        if (unasked.Count > 0)
        {
            draft.Add(draft.Say("interview.confirm.more", ("slots", words.Join(unasked.Select(slot => draft.Say($"slot.{slot}"))))));
        }

        return Options(draft, draft.Say("interview.confirm.ask"), "interview.confirm.hint", ConfirmLabels(audience));
    }

    /// <summary>What the summary can be answered with: rank, change something.</summary>
    public IReadOnlyList<string> ConfirmLabels(Audience audience) =>
        [_knowledge.Reply(audience.Language, "interview.confirm.yes"), _knowledge.Reply(audience.Language, "interview.confirm.change")];

    /// <summary>Asks which answer to change.</summary>
    public Activity PickChange(CareerProfile profile, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Prompt);
        return Options(draft, draft.Say("interview.change.ask"), "interview.hint.one", ChangeLabels(profile, audience));
    }

    /// <summary>Slots in the order in which <see cref="PickChange"/> offers them.</summary>
    public IReadOnlyList<string> ChangeableSlots(CareerProfile profile) =>
        [.. _knowledge.Interview.Questions.Select(question => question.Id).Where(slot => profile.Knows(slot) || profile.Skipped.Contains(slot))];

    /// <summary>Their names, and at the end "nothing after all".</summary>
    public IReadOnlyList<string> ChangeLabels(CareerProfile profile, Audience audience) =>
    [
        .. ChangeableSlots(profile).Select(slot => DataText.Capital(_knowledge.Reply(audience.Language, $"slot.{slot}"))),
        _knowledge.Reply(audience.Language, "interview.change.nothing"),
    ];

    /// <summary>The one question that decides between answers that are flat or contradict each other.</summary>
    public Activity TieQuestion(string kind, IReadOnlyList<string> options, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Prompt);
        return Options(draft, draft.Say($"interview.tie.{kind}.ask"), "interview.hint.one", TieLabels(kind, options, audience));
    }

    /// <summary>What the options of a tie-breaking question say.</summary>
    public IReadOnlyList<string> TieLabels(string kind, IReadOnlyList<string> options, Audience audience) =>
        [.. options.Select(option => TieLabel(kind, option, audience))];

    private string TieLabel(string kind, string option, Audience audience)
    {
        var slot = kind switch
        {
            "likes-all" or "hates-all" => Slots.Interests,
            "patients" => Slots.PatientContact,
            _ => kind,
        };
        var key = $"interview.{slot}.option.{option}";
        return _knowledge.HasReply(audience.Language, key) ? _knowledge.Reply(audience.Language, key)
            : DataText.Capital(_knowledge.Interests.TryGetValue(option, out var interest) ? interest.Name : WordsFor(audience).Name(option));
    }

    private List<string> ProfileItems(CareerProfile profile, ReplyDraft draft, Words words)
    {
        var items = Slots.All.Concat(Slots.Unasked).Where(profile.Knows).Select(slot => "- " + draft.Say("profile.item",
            ("slot", DataText.Capital(draft.Say($"slot.{slot}"))), ("value", ProfileValue.Of(profile, slot, words, _knowledge)))).ToList();
        var skipped = Slots.All.Where(slot => profile.Skipped.Contains(slot) && !profile.Knows(slot)).Select(slot => draft.Say($"slot.{slot}")).ToArray();
        if (profile.Refused.Count > 0)
        {
            items.Add("- " + DataText.Capital(draft.Say("profile.refused", ("careers", words.Join(profile.Refused.Select(words.Name))))));
        }

        if (skipped.Length > 0)
        {
            items.Add("- " + DataText.Capital(draft.Say("profile.skipped", ("slots", words.Join(skipped)))));
        }

        return items;
    }
}
