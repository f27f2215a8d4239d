using AdvisorBot.Advice;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <content>Steps that are said to be done, or not.</content>
internal sealed partial class PlanTalk
{
    private static async Task<bool> TakeDoneAsync(PlanMessage message, bool ticks, CancellationToken cancellationToken)
    {
        if (message.Plan is not { } plan || Hypothesis.IsIn(message.Turn))
        {
            return false;
        }

        var turn = message.Turn;
        var passed = PlanChanges.Passed(message);
        var said = DoneReader.Read(message, ticks || passed >= 0);
        var steps = passed >= 0 ? [passed] : StepsNamed.Numbers(message).Select(number => number - 1).ToArray();
        if (said is DoneSaid.Nothing || (said is DoneSaid.Done && steps.Length == 0))
        {
            // "Done", "did the first two": read as ever.
            return false;
        }

        if (Array.Exists(steps, step => step < 0 || step >= plan.Steps.Count))
        {
            await turn.SendAsync(turn.Answers.NoSuchStep(plan, turn.Audience), cancellationToken);
            return true;
        }

        var first = steps.Length > 0 ? steps[0] : plan.Next is { } next ? plan.Steps.ToList().IndexOf(next) : -1;
        if (said is DoneSaid.Done)
        {
            turn.Keep(SlotReader.Read(turn).Profile);
            await PlanCommands.MarkAsync(turn, plan, steps, done: true, cancellationToken);
            return true;
        }

        await LeaveOpenAsync(turn, plan, first, said, cancellationToken);
        turn.Unread = DoneReader.Rest(message, ticks);
        return true;
    }

    private static async Task LeaveOpenAsync(AdvisorTurn turn, LearningPlan plan, int index, DoneSaid said, CancellationToken cancellationToken)
    {
        if (index < 0)
        {
            await turn.SendAsync(turn.Answers.NoSuchStep(plan, turn.Audience), cancellationToken);
        }
        else if (said is DoneSaid.Unsure)
        {
            turn.Talk.PlanAsks = new StoredPlanAsk { Kind = StoredPlanAsk.Done, Step = index };
            await turn.SendAsync(turn.Answers.StepNotTicked("plan.ask-done", plan, index, turn.Audience), cancellationToken);
        }
        else if (plan.Steps[index].Done)
        {
            await PlanCommands.MarkAsync(turn, plan, [index], done: false, cancellationToken);
        }
        else
        {
            await turn.SendAsync(turn.Answers.StepNotTicked("plan.left-open", plan, index, turn.Audience), cancellationToken);
        }
    }
}
