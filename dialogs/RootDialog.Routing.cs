using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.PlanLearning;
using AdvisorBot.Dialogs.StartOver;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Who takes a message: first what it may be beside the interview, then what is said of an answer or of the last reply; the rest is an answer, a command or a question.</content>
public sealed partial class RootDialog
{
    private async Task RouteAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (!await TakeBesideAsync(dc, turn, cancellationToken) && !await TakePickAsync(dc, turn, cancellationToken) && !await TakeSaidAsync(dc, turn, cancellationToken))
        {
            await TakeReadAsync(dc, turn, cancellationToken);
        }
    }

    /// <summary>What no message may be, and what begins, ends or interrupts something.</summary>
    private async Task<bool> TakeBesideAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (IncomingText.Problem(dc.Context.Activity) is { } problem)
        {
            await turn.SayAsync(problem, cancellationToken, ReplyKinds.Clarify);
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        if (dc.ActiveDialog?.Id == StartOverDialog.DialogId && YesOrNo(turn) is { } sure)
        {
            await StartOverAsync(dc, turn, sure, cancellationToken);
            return true;
        }

        if (await TakeTasteAsync(dc, turn, cancellationToken) || await TakeHandoverAsync(dc, turn, cancellationToken))
        {
            return true;
        }

        if (PlanNotes.Read(turn) is { } note)
        {
            await PlanCommands.NoteAsync(turn, note, cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        if (await TakePauseAsync(dc, turn, cancellationToken))
        {
            return true;
        }

        if (await TakeSomebodyAsync(dc, turn, cancellationToken) || await TakePurposeAsync(dc, turn, cancellationToken))
        {
            return true;
        }

        if (UndoesPlan(dc, turn))
        {
            await PlanCommands.UndoAsync(turn, cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        if (await RankNowAsync(dc, turn, cancellationToken) || await TakeSoFarAsync(dc, turn, cancellationToken))
        {
            return true;
        }

        if (StopsQuestions(turn))
        {
            await CancelAsync(dc, turn, cancellationToken);
            await GoOnBesideAsync(dc, turn, clause => clause.Best.Intent == Intents.Cancel || FormReader.Says(clause, turn, asking => asking.Telling.Stops), cancellationToken);
            return true;
        }

        return false;
    }

    /// <summary>What is said of a plan, a career, an answer or the last reply, and what is only tried out.</summary>
    private async Task<bool> TakeSaidAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        NoteSpokenCareers(turn);
        if (await TakeWhyAsync(dc, turn, cancellationToken) || await TakePlanTalkAsync(dc, turn, cancellationToken) || await TakeRefusalAsync(dc, turn, cancellationToken) || await TakeWhomAsync(dc, turn, cancellationToken) || await TakeCorrectionsAsync(dc, turn, cancellationToken))
        {
            return true;
        }

        if (AboutLast.ReplyTo(turn) is { } aboutLast)
        {
            turn.Talk.Misses = 0;
            await turn.SendAsync(aboutLast, cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        var tie = turn.Talk.Tie;
        if (Asides.Take(turn))
        {
            turn.Talk.Misses = 0;
            if (tie is { Kind: TieBreak.Education } && !tie.Options.Contains(turn.Profile.Education!))
            {
                await turn.SendAsync(turn.Answers.Noted(turn.Profile, [Slots.Education], turn.Audience), cancellationToken);
            }

            await GoOnAsync(dc, turn, cancellationToken);
            return true;
        }

        if (Hypothesis.IsIn(turn) && !Orders.AskedIn(turn))
        {
            await TryOutAsync(dc, turn, cancellationToken);
            return true;
        }

        return false;
    }

    private async Task TakeReadAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var answers = SlotReader.Read(turn);
        TieBreak.FindInEducation(turn, answers);
        var intent = turn.Recognition.Intent;
        if (turn.Talk.Tie is not null && turn.Talk.OpenSlot != InterviewPath.Tie)
        {
            await AskToDecideAsync(dc, turn, answers, cancellationToken);
        }
        else if (ImpossibleAnswer(turn, answers) is { } slot)
        {
            await turn.SayAsync($"interview.{slot}.impossible", cancellationToken, ReplyKinds.Clarify);
            await AskAgainAsync(dc, cancellationToken);
        }
        else if (answers.Literal)
        {
            await TakeAnswersAsync(dc, turn, answers, cancellationToken);
        }
        else if (ReadingOf(turn, reading => PlanCommands.IsForPlan(reading, turn)) is { } planned)
        {
            turn.Keep(answers.Profile);
            turn.Talk.Misses = 0;
            await _plans.RunAsync(dc.Context, turn, planned, cancellationToken);
            if (turn.Recognition.Clauses.Count > 1)
            {
                // "Make the sheet; I speak Tagalog, is that useful?"
                await ReplyToClausesAsync(dc, turn, cancellationToken);
            }

            await AskAgainAsync(dc, cancellationToken);
        }
        else if (!answers.Any && ReadingOf(turn, reading => reading.Intent == Intents.TryTask) is { } tried)
        {
            turn.Keep(answers.Profile);
            await BeginTasteAsync(dc, turn, tried, cancellationToken);
        }
        else if (intent.StartsWith("control.", StringComparison.Ordinal) && !turn.OnlyAsks && !AnswersInstead(turn, answers) && !TellsOfOther(turn, answers) && !OnlySoundsLikeAnEnd(turn))
        {
            await ControlAsync(dc, turn, answers, cancellationToken);
            if (intent == Intents.Cancel)
            {
                await GoOnBesideAsync(dc, turn, clause => clause.Best.Intent == Intents.Cancel, cancellationToken);
            }
        }
        else
        {
            await TalkAsync(dc, turn, answers, cancellationToken);
        }
    }

    /// <summary>An answer to the open question that only sounds like a request for information; words that end or undo something win.</summary>
    private static bool AnswersInstead(AdvisorTurn turn, SlotAnswers answers) =>
        turn.Talk.OpenSlot is { } slot && answers.Changed.Contains(slot) && !Listening.IsRequest(turn.Recognition)
        && (turn.Recognition.Intent is not (Intents.Cancel or Intents.Back or Intents.Restart or Intents.Skip or Intents.ForgetMe or Intents.Change) || (answers.IsSpoken && turn.Recognition.Intent is Intents.Skip));

    /// <summary>"I don't care about remote", while something else is asked, leaves that open and not the question.</summary>
    private static bool TellsOfOther(AdvisorTurn turn, SlotAnswers answers) =>
        turn.Recognition.Intent is Intents.Skip && turn.InInterview && answers.Any && !answers.Changed.Contains(turn.Talk.OpenSlot!);

    /// <summary>"3 thousand, enough?": a word with a question mark ends nothing.</summary>
    private static bool OnlySoundsLikeAnEnd(AdvisorTurn turn) => turn.InInterview && turn.Recognition.Intent is Intents.Cancel or Intents.Restart
        && turn.Recognition.Clauses.Where(clause => clause.Best.Intent == turn.Recognition.Intent).All(clause => FormReader.IsMarked(clause, turn) && !clause.Text.Trim().Contains(' ', StringComparison.Ordinal));
}
