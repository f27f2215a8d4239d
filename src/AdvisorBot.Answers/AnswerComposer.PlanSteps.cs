using AdvisorBot.Advice;
using AdvisorBot.Answers.Plans;

namespace AdvisorBot.Answers;

/// <content>What is asked about the plan on hand.</content>
public sealed partial class AnswerComposer
{
    /// <summary>Answers about one or several steps.</summary>
    /// <param name="steps">Places in the plan, from 0, each with the other ways to do it.</param>
    public Reply AboutSteps(LearningPlan plan, IReadOnlyList<(int Index, IReadOnlyList<StepChoice> Choices)> steps, StepQuestion question, Audience audience, bool withSuggestions = true)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        var telling = new StepAnswers(_knowledge, _facts, draft, WordsFor(audience));
        foreach (var (index, choices) in steps)
        {
            telling.Tell(plan, index, question, choices);
        }

        return PlanReply(draft, withSuggestions);
    }

    /// <summary>Money and time of all open steps.</summary>
    public Reply PlanTotal(PlanTotals totals, bool timeFirst, decimal? money, Audience audience, bool withSuggestions = true)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        var words = WordsFor(audience);
        var telling = new StepAnswers(_knowledge, _facts, draft, words);
        var time = draft.Say("plan.total.time", ("time", words.Range(totals.Time)));
        var plans = new PlanWords(_knowledge, words);
        var lines = totals.Steps.Where(cost => cost.IsPriced).Select(cost => draft.Say("plan.total.line",
            ("number", cost.Index + 1), ("step", plans.Step(cost.Step)), ("cost", telling.Cost(cost) ?? draft.Say(cost.Step.Kind is PathStepKind.Schooling ? "path.cost.ask-school" : "path.cost.unknown")))).ToArray();
        draft.Add(timeFirst ? time : null);
        draft.Add(draft.Say(lines.Length == 0 ? "plan.total.nothing" : totals.High == 0 ? "plan.total.unknown" : totals.IsWhole && !totals.MayNeedCourse ? "plan.total.whole" : "plan.total.part", ("cost", telling.Amount(totals.Low, totals.High)), ("sources", telling.SourcesOf(totals.Steps))));
        draft.Add(string.Join('\n', lines));
        draft.Add(((totals.IsWhole && !totals.MayNeedCourse) || money < totals.Low) && totals.High > 0 ? telling.IsEnough(money, totals.Low, totals.High) : null);
        draft.Add(timeFirst ? null : time);
        return PlanReply(draft, withSuggestions);
    }

    /// <summary>Which step can be begun now.</summary>
    public Reply PlanBeginning(LearningPlan plan, Audience audience, bool withSuggestions = true)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        var words = new PlanWords(_knowledge, WordsFor(audience));
        draft.Add(plan.Next is { } next
            ? draft.Say("plan.begin", ("number", NumberOf(plan, next)), ("step", words.Step(next)), ("contact", _knowledge.School.ContactName))
            : draft.Say(plan.Steps.Count == 0 ? "plan.empty" : "plan.all-done"));
        return PlanReply(draft, withSuggestions);
    }

    /// <summary>Where the plan stands, for somebody who goes on with it.</summary>
    public Reply ResumePlan(LearningPlan plan, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        var words = new PlanWords(_knowledge, WordsFor(audience));
        if (plan.Next is not { } next)
        {
            return PlanReply(draft.Add(draft.Say("return.plan.finished", ("career", words.Career(plan)))), withSuggestions: true);
        }

        var number = NumberOf(plan, next);
        draft.Add(draft.Say("return.plan.resume", ("career", words.Career(plan)), ("progress", words.Progress(plan))));
        draft.Add(draft.Say("plan.next", ("number", number), ("step", words.Step(next))) + string.Concat(words.Below(next).Select(note => $"\n- {note}")));
        draft.Add(draft.Say("return.plan.hint", ("number", number)));
        draft.About(null, _knowledge.Subjects.ContainsKey(plan.CareerId) ? [plan.CareerId] : []);
        return draft.Suggest(draft.Say("plan.say.done", ("number", number)), draft.Say("plan.say.show")).Write() with { OfPlan = true };
    }

    /// <summary>A step is left as it is, or asked about before it is ticked.</summary>
    /// <param name="key">Reply key <c>plan.left-open</c> or <c>plan.ask-done</c>.</param>
    public Reply StepNotTicked(string key, LearningPlan plan, int index, Audience audience)
    {
        var draft = Draft(audience, key == "plan.ask-done" ? ReplyKinds.Clarify : ReplyKinds.Plan);
        draft.Add(draft.Say(key, ("number", index + 1), ("step", PlanStep(plan.Steps[index], audience))));
        return draft.Suggest(draft.Say("plan.say.done", ("number", index + 1)), draft.Say("plan.say.show")).Write() with { OfPlan = true };
    }

    /// <summary>Another way stands in a step's place.</summary>
    /// <param name="key">Reply key <c>plan.swapped</c> or <c>plan.swapped.done</c>.</param>
    public Reply StepSwapped(string key, LearningPlan before, LearningPlan after, int index, Audience audience)
    {
        var words = WordsFor(audience);
        var old = words.Name(before.Steps[index].SubjectId);
        return PlanChanged(key, after, index + 1, PlanStep(after.Steps[index], audience), audience, ("old", old), ("new", words.Name(after.Steps[index].SubjectId)));
    }

    /// <summary>The plan knows no such way.</summary>
    public Reply CannotSwap(LearningPlan plan, int index, string subjectId, IReadOnlyList<StepChoice> choices, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        var words = WordsFor(audience);
        draft.Add(draft.Say("plan.cannot-swap", ("name", words.Name(subjectId)), ("number", index + 1), ("step", PlanStep(plan.Steps[index], audience))));
        draft.Add(new StepAnswers(_knowledge, _facts, draft, words).Ways(index, choices) ?? draft.Say("plan.about.ways.none", ("number", index + 1)));
        return PlanReply(draft, withSuggestions: true);
    }

    /// <summary>A plain word about the plan, such as that something is in it already.</summary>
    public Reply PlanWord(string key, string subjectId, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        return PlanReply(draft.Add(draft.Say(key, ("name", WordsFor(audience).Name(subjectId)))), withSuggestions: true);
    }

    /// <summary>How a step is ticked off.</summary>
    public Reply HowToTick(LearningPlan plan, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        return PlanReply(draft.Add(draft.Say("plan.how-to", ("number", plan.Next is { } next ? NumberOf(plan, next) : 1))), withSuggestions: true);
    }

    /// <summary>Several steps may be meant.</summary>
    public Reply WhichStep(LearningPlan plan, IReadOnlyList<int> steps, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Clarify);
        draft.Add(draft.Say("plan.which-step") + "\n" + string.Join('\n', steps.Select(index => $"- {index + 1}. {PlanStep(plan.Steps[index], audience)}")));
        return PlanReply(draft, withSuggestions: false);
    }

    private static Reply PlanReply(Writing.ReplyDraft draft, bool withSuggestions)
    {
        if (withSuggestions)
        {
            draft.Suggest(draft.Say("plan.say.show"), draft.Say("plan.say.print"));
        }
        else
        {
            draft.Offers.Clear();
        }

        return draft.Write() with { OfPlan = true };
    }

    private static int NumberOf(LearningPlan plan, PlannedStep step) => plan.Steps.ToList().IndexOf(step) + 1;
}
