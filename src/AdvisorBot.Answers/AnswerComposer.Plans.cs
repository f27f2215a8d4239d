using AdvisorBot.Advice;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Plans;
using AdvisorBot.Answers.Writing;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers;

/// <content>The plan in the conversation.</content>
public sealed partial class AnswerComposer
{
    private const int DaysOfAMonth = 30;

    /// <summary>The plan as text and card, with what changed since it was saved.</summary>
    /// <param name="intro">Reply key said first, such as <c>plan.made</c>; null for none.</param>
    /// <param name="forOwner">Whether only the owner sees this card although others read along, as with the answer to their click.</param>
    /// <param name="brings">The fact that says what the person brings along for it; null for none.</param>
    /// <param name="profile">What the person told, so that what they have, their hours and their money are counted in.</param>
    public Reply ShowPlan(LearningPlan plan, string? intro, Audience audience, bool forOwner = false, string? brings = null, CareerProfile? profile = null)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        var words = new PlanWords(_knowledge, WordsFor(audience));
        var title = draft.Say("plan.title", ("career", words.Career(plan)));
        draft.Add(intro is null ? null : draft.Say(intro, ("career", words.Career(plan)))).Add($"**{title}** ({words.Progress(plan)})");
        if (!_knowledge.Subjects.ContainsKey(plan.CareerId))
        {
            draft.Add(draft.Say("plan.change.career-gone", ("career", words.Career(plan))));
        }

        draft.Add(string.Join('\n', plan.Steps.Select((step, i) => StepText(draft, words, step, i + 1))));
        if (brings is not null && _knowledge.Facts.TryGetValue(brings, out var fact))
        {
            draft.Add(draft.Say("path.remark.background", ("fact", new SourcedText(_knowledge, draft).Sentence(fact))));
        }

        draft.Add(string.Join(' ', profile is null ? [] : new OwnSituation(_knowledge, WordsFor(audience)).Of(plan, profile)));
        draft.Add(draft.Say(plan.Steps.Any(step => words.Changes(step).Any()) ? "plan.hint.changed" : plan.Steps.Count > 1 ? "plan.hint" : "plan.hint.single"));
        draft.Attach(PlanCardOf(draft, words, plan, audience, title, switches: forOwner || !audience.Shared));
        draft.About(null, _knowledge.Subjects.ContainsKey(plan.CareerId) ? [plan.CareerId] : [], FactsOf(plan));
        return draft.Suggest(draft.Say("plan.say.print"), draft.Say("plan.say.handover")).Write() with { OfPlan = true };
    }

    /// <summary>By which month each step may be done.</summary>
    public Reply PlanMonths(LearningPlan plan, CareerProfile profile, DateOnly today, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        return draft.Add(new PlanCalendar(_knowledge, WordsFor(audience)).Of(plan, profile, today)).Write() with { OfPlan = true, IsAside = true };
    }

    /// <summary>What stands in place of the card of a plan that is no longer kept.</summary>
    public Attachment GonePlanCard(Audience audience)
    {
        var words = _knowledge.Reply(audience.Language, "plan.card.gone");
        return AdaptiveCard.Of([AdaptiveCard.Text(words)], speak: words);
    }

    /// <summary>A short confirmation of a change, with the step that comes next.</summary>
    /// <param name="key">Reply key under <c>plan.</c>, such as <c>plan.done</c>.</param>
    /// <param name="more">What else that reply names.</param>
    public Reply PlanChanged(string key, LearningPlan plan, int number, string stepText, Audience audience, params (string Name, object? Value)[] more)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        var words = new PlanWords(_knowledge, WordsFor(audience));
        draft.Add(draft.Say(key, [("number", number), ("step", stepText), .. more]) + " " + draft.Say("plan.progress.sentence", ("progress", words.Progress(plan))));
        draft.Add(plan.Next is { } next
            ? draft.Say("plan.next", ("number", plan.Steps.ToList().IndexOf(next) + 1), ("step", words.Step(next)))
            : draft.Say(plan.Steps.Count == 0 ? "plan.empty" : "plan.all-done"));
        return draft.Suggest(draft.Say("plan.say.show"), draft.Say("plan.say.undo")).Write() with { OfPlan = true };
    }

    /// <summary>What was noted at a step, or that the note is gone.</summary>
    /// <param name="key">Reply key under <c>plan.note.</c>.</param>
    public Reply PlanNote(string key, int number, string? note, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        draft.Add(draft.Say(key, ("number", number), ("note", DataText.Safe(note ?? ""))));
        return draft.Suggest(draft.Say("plan.say.show"), draft.Say("plan.say.undo")).Write() with { OfPlan = true };
    }

    /// <summary>A step in words, for confirmations.</summary>
    public string PlanStep(PlannedStep step, Audience audience) => new PlanWords(_knowledge, WordsFor(audience)).Step(step);

    /// <summary>There is no step of that number.</summary>
    public Reply NoSuchStep(LearningPlan plan, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Clarify);
        return draft.Add(draft.Say(plan.Steps.Count == 0 ? "plan.empty" : "plan.no-such-step", ("count", plan.Steps.Count))).Suggest(draft.Say("plan.say.show")).Write() with { OfPlan = true };
    }

    /// <summary>Which career the plan should lead to.</summary>
    /// <param name="intro">Reply key said before; null for none.</param>
    public Reply AskForPlanCareer(Audience audience, string? intro = null)
    {
        var draft = Draft(audience, ReplyKinds.Clarify);
        return draft.Add(intro is null ? null : draft.Say(intro)).Add(draft.Say("plan.which")).Suggest(draft.Say("recommend.begin")).Write();
    }

    /// <summary>The knowledge has no way to a career.</summary>
    public Reply NoWay(string careerId, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        return draft.Add(draft.Say("plan.no-way", ("career", WordsFor(audience).Name(careerId)))).About(null, [careerId]).Write();
    }

    /// <summary>The address of a page made for printing; without one, the plan itself is all there is.</summary>
    /// <param name="intro">Reply key said before; null for none.</param>
    public Reply PlanLink(Uri link, string key, int minutes, Audience audience, string? intro = null)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        var page = draft.Say($"{key}.link");
        return draft.Add(intro is null ? null : draft.Say(intro)).Add(draft.Say(key, ("page", $"[{page}]({link})"), ("address", link), ("minutes", minutes))).Write();
    }

    /// <summary>The hand-over sheet as text, where there is no page.</summary>
    public Reply SheetText(PlanSheet sheet, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        draft.Add($"**{DataText.Safe(sheet.Title)}**").Add(DataText.Safe(sheet.Intro));
        foreach (var section in sheet.Sections)
        {
            draft.Add($"**{DataText.Safe(section.Heading)}**\n" + string.Join('\n', section.Lines.Select(line => "- " + DataText.Safe(string.Join("; ", line.Notes.Prepend(line.Text))))));
        }

        return draft.Write();
    }

    /// <summary>The plan as plain lines for a page or file.</summary>
    public PlanSheet PlanSheetOf(LearningPlan plan, Audience audience)
    {
        var words = WordsFor(audience);
        var plans = new PlanWords(_knowledge, words);
        var lines = plan.Steps.Select((step, i) => new SheetLine(Plain($"{i + 1}. {plans.Step(step)}"), step.Done, [.. plans.Below(step).Select(Plain)])).ToArray();
        return new PlanSheet(
            _knowledge.LanguageOr(audience.Language),
            Plain(words.Say("plan.title", ("career", plans.Career(plan)))),
            Plain(words.Say("plan.sheet.intro", ("date", plan.SavedAt.ToString("yyyy-MM-dd", null)), ("progress", plans.Progress(plan)))),
            [new SheetSection(words.Say("plan.sheet.steps"), lines)],
            Plain(words.Say("plan.sheet.footer", ("school", _knowledge.School.Name))))
        {
            Labels = LabelsOf(words),
            Dates = [.. DatesOf(plan, plans)],
        };
    }

    private static IEnumerable<SheetDate> DatesOf(LearningPlan plan, PlanWords words)
    {
        var months = 0;
        foreach (var step in plan.Steps.Where(step => !step.Done))
        {
            months += step.Time.Most;
            yield return new SheetDate($"{plan.Id}-{step.Id}", Plain(words.Step(step)), DateOnly.FromDateTime(plan.SavedAt.UtcDateTime.AddDays(months * DaysOfAMonth)));
        }
    }

    private static SheetLabels LabelsOf(Words words) => new(
        words.Say("plan.sheet.print"), words.Say("plan.sheet.markdown"), words.Say("plan.sheet.calendar"), words.Say("plan.sheet.done"), words.Say("plan.sheet.open"));

    private static string StepText(ReplyDraft draft, PlanWords words, PlannedStep step, int number) =>
        StepLine(draft, words, step, number) + string.Concat(words.Below(step).Select(note => $"\n   - {note}"));

    private static string StepLine(ReplyDraft draft, PlanWords words, PlannedStep step, int number) =>
        draft.Say(step.Done ? "plan.line.done" : "plan.line.open", ("number", number), ("step", words.Step(step)));

    private static Attachment PlanCardOf(ReplyDraft draft, PlanWords words, LearningPlan plan, Audience audience, string title, bool switches)
    {
        var texts = new PlanCardTexts(
            title, words.Progress(plan), draft.Say("plan.card.save"), draft.Say("plan.say.update"), draft.Say("plan.card.open"), [draft.Say("plan.say.print")]);
        var steps = plan.Steps.Select((step, i) => new PlanCardStep(
            step.Id, $"{i + 1}. {words.Step(step)}", StepLine(draft, words, step, i + 1), step.Done, [.. words.Below(step)]));
        return draft.Channel.Teams ? PlanCard.Live(texts, steps, plan.Id, audience.PersonId, switches) : PlanCard.Of(texts, steps);
    }

    private IEnumerable<string> FactsOf(LearningPlan plan) =>
        plan.Steps.SelectMany(step => step.Quotes).Select(quote => quote.FactId).Where(_knowledge.Facts.ContainsKey).Distinct();

    private static string Plain(string text) => DataText.Plain(text);
}
