using AdvisorBot.Advice;
using AdvisorBot.Answers.Plans;
using AdvisorBot.Answers.Writing;

namespace AdvisorBot.Answers;

/// <content>What a human adviser gets, on the person's request only.</content>
public sealed partial class AnswerComposer
{
    /// <summary>What was told, what was ranked and why, the plan, and what is still open.</summary>
    public PlanSheet HandoverSheetOf(CareerProfile profile, Recommendations ranking, LearningPlan? plan, DateTimeOffset now, Audience audience)
    {
        var words = WordsFor(audience);
        var draft = Draft(audience with { ChannelId = null }, ReplyKinds.Plan);
        var sections = new List<SheetSection> { new(words.Say("handover.told"), ToldLines(profile, draft, words)) };
        if (profile.KnowsAnything())
        {
            sections.Add(new(words.Say("handover.ranked"), RankedLines(ranking, draft, words)));
        }

        if (plan is not null)
        {
            var plans = new PlanWords(_knowledge, words);
            sections.Add(new(Plain(words.Say("plan.title", ("career", plans.Career(plan)))), PlanSheetOf(plan, audience).Sections[0].Lines));
        }

        if (ranking.Unknown.Count > 0)
        {
            sections.Add(new(words.Say("handover.open"), [.. ranking.Unknown.Select(slot => Line(DataText.Capital(words.Say($"slot.{slot}"))))]));
        }

        return new PlanSheet(
            _knowledge.LanguageOr(audience.Language),
            Plain(words.Say("handover.title", ("contact", _knowledge.School.ContactName))),
            Plain(words.Say("handover.intro", ("date", now.ToString("yyyy-MM-dd", null)))),
            sections,
            Plain(words.Say("plan.sheet.footer", ("school", _knowledge.School.Name))))
        {
            Labels = LabelsOf(words),
        };
    }

    private SheetLine[] ToldLines(CareerProfile profile, ReplyDraft draft, Words words) => profile.KnowsAnything()
        ? [.. ProfileItems(profile, draft, words).Select(item => Line(item.TrimStart('-', ' ')))]
        : [Line(words.Say("profile.nothing"))];

    private SheetLine[] RankedLines(Recommendations ranking, ReplyDraft draft, Words words)
    {
        var reasons = new ReasonWords(_knowledge, draft, words);
        return [.. ranking.Items.Take(CareersShown).Select(item => new SheetLine(
            Plain($"{item.Rank}. {DataText.Capital(words.Name(item.CareerId))}"),
            Done: null,
            [.. Lines(draft, item, reasons).Select(Plain)]))];
    }

    private static SheetLine Line(string text) => new(Plain(text), Done: null, []);
}
