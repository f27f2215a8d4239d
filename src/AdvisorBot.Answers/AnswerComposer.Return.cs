using AdvisorBot.Answers.Plans;

namespace AdvisorBot.Answers;

/// <content>Greeting somebody who comes back.</content>
public sealed partial class AnswerComposer
{
    /// <summary>Where the person was, what changed since, and how to go on.</summary>
    public Reply WelcomeBack(WhereYouWere was, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        var words = WordsFor(audience);
        draft.Add(draft.Say("return.hello"));
        if (was.Number > 0)
        {
            draft.Add(draft.Say("return.interview", ("number", was.Number), ("count", was.Count))).Suggest(draft.Say("return.continue"));
        }
        else if (was.Ranking.Count > 0)
        {
            draft.Add(draft.Say("return.ranking", ("careers", words.Join(was.Ranking.Select(words.Plural))))).Suggest(draft.Say("return.show-ranking"));
        }

        if (was.Plan is { } plan)
        {
            AddPlan(draft, new PlanWords(_knowledge, words), plan, was.PlanChanged);
        }

        return draft.Add(draft.Say("return.hint")).Suggest(draft.Say("return.start-over")).Write();
    }

    /// <summary>Good-bye for a while: what is kept, and how to go on.</summary>
    public Reply Pause(Advice.LearningPlan? plan, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        if (plan is null)
        {
            return draft.Add(draft.Say("return.pause")).Suggest(draft.Say("return.continue")).Write();
        }

        var words = new PlanWords(_knowledge, WordsFor(audience));
        draft.Add(plan.Next is { } next
            ? draft.Say("return.pause.plan", ("number", NumberOf(plan, next)), ("step", words.Step(next)))
            : draft.Say("return.pause.plan.done"));
        return draft.Suggest(draft.Say("return.continue"), draft.Say("plan.say.show")).Write();
    }

    private static void AddPlan(Writing.ReplyDraft draft, PlanWords words, Advice.LearningPlan plan, bool changed)
    {
        draft.Add(plan.Next is { } next
            ? draft.Say("return.plan", ("career", words.Career(plan)), ("progress", words.Progress(plan)), ("number", plan.Steps.ToList().IndexOf(next) + 1), ("step", words.Step(next)))
            : draft.Say("return.plan.finished", ("career", words.Career(plan))));
        if (changed)
        {
            var changes = plan.Steps.SelectMany((step, i) => words.Changes(step).Select(change => $"- {i + 1}. {change}"));
            draft.Add(draft.Say("return.changed") + "\n" + string.Join('\n', changes));
        }

        draft.Suggest(draft.Say("plan.say.show"));
    }
}
