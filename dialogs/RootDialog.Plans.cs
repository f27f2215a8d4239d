using AdvisorBot.Advice;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.PlanLearning;
using AdvisorBot.Dialogs.Return;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Talking about the plan, leaving and coming back.</content>
public sealed partial class RootDialog
{
    /// <summary>"No, undo, not yet": more words are about something else.</summary>
    private const int WordsOfUndo = 5;

    /// <summary>"Undo" behind a change of the plan, or while the plan is what is talked about, is about that; in the middle of a question only the very word is.</summary>
    private static bool UndoesPlan(DialogContext dc, AdvisorTurn turn)
    {
        var justChanged = turn.Talk.PlanJustChanged;
        turn.Talk.PlanJustChanged = false;
        var inView = justChanged || (turn.Talk.PlanInView && turn.Journey.Plan is { Before: not null });
        var words = new PlanMessage(turn, null).Words;
        var saysUndo = words.Text.Count(letter => letter == ' ') < WordsOfUndo && words.Has(turn.Advisor.Knowledge.Reply(turn.Recognition.Language, "plan.say.undo"));
        return dc.ActiveDialog is null
            ? (inView && turn.Recognition.Intent == Intents.Back) || (saysUndo && turn.Journey.Plan is { Before: not null })
            : justChanged && saysUndo;
    }

    /// <summary>Replies to what is said about the plan; false when the message, or what is left of it, is for others.</summary>
    private async Task<bool> TakePlanTalkAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var ticks = ReadingOf(turn, reading => PlanCommands.Ticks(reading, turn)) is not null;
        if (!await _planTalk.TakeAsync(dc.Context, turn, ticks, cancellationToken))
        {
            return false;
        }

        turn.Talk.Misses = 0;
        if (turn.Unread.Length > 0)
        {
            turn.ReadRest();
            if (turn.Recognition.Clauses.Any(clause => clause is { Verdict: Verdict.Accept, Best.Intent: not Intents.None } || QuestionForm.IsPut(clause, turn)))
            {
                return await TakePlanTalkAsync(dc, turn, cancellationToken);
            }
        }

        await AskAgainAsync(dc, cancellationToken);
        return true;
    }

    /// <summary>Says good-bye to who leaves for a while, and goes on where they were when they are back.</summary>
    private static async Task<bool> TakePauseAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var message = new PlanMessage(turn, turn.Journey.Plan?.ToPlan());
        if (Pausing.Leaves(message) && HasBegun(turn))
        {
            await PauseAsync(dc, turn, cancellationToken);
            return true;
        }

        var paused = turn.Talk.Paused;
        turn.Talk.Paused = false;
        if (turn.Talk.Ranking.Count > 0 && Pausing.WantsListAgain(message))
        {
            await Ranking.ShowAsync(turn, cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        var back = Pausing.IsBack(message) || (paused && Pausing.GoesOn(message));
        var resumes = back ? HasBegun(turn) : dc.ActiveDialog is null && turn.Recognition.Intent == Intents.Resume && Pausing.GoesOn(message) && IsOnPlan(turn);
        if (!resumes)
        {
            return false;
        }

        await ComeBackAsync(dc, turn, cancellationToken);
        return true;
    }

    private static async Task PauseAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        await CloseAllAsync(dc, turn, cancellationToken);
        (turn.Talk.Misses, turn.Talk.Paused, turn.Talk.PlanJustChanged) = (0, true, false);
        turn.Talk.Rest.Clear();
        await turn.SendAsync(turn.Answers.Pause(turn.Journey.Plan?.ToPlan(), turn.Audience), cancellationToken);
    }

    /// <summary>The plan goes before questions that are left over; an interview that was not finished goes on.</summary>
    private static async Task ComeBackAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        turn.Talk.Misses = 0;
        if (turn.WelcomedBack)
        {
            // Where they were was just said.
            return;
        }

        if (!IsOnPlan(turn) || turn.Journey.Plan?.ToPlan() is not { } plan)
        {
            await ResumeAsync(dc, turn, cancellationToken);
            return;
        }

        await CloseAllAsync(dc, turn, cancellationToken);
        await turn.SendAsync(turn.Answers.ResumePlan(plan, turn.Audience), cancellationToken);
    }

    /// <summary>Whether the plan is what the person was at: there is one with a step to do, and no first interview under way.</summary>
    private static bool IsOnPlan(AdvisorTurn turn) =>
        turn.Journey.Plan?.Steps.Exists(step => !step.Done) == true && (turn.Talk.Ranking.Count > 0 || !turn.Talk.InQuestions);

    private static bool HasBegun(AdvisorTurn turn) =>
        turn.Journey.Plan is not null || turn.Profile.KnowsAnything() || turn.Talk.Asked.Count > 0;
}
