using AdvisorBot.Answers;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Handover;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Passing a question on to the people of the school.</content>
public sealed partial class RootDialog
{
    /// <summary>Takes what belongs to the question that is being written or reviewed; false when none is, or the message says something else.</summary>
    private async Task<bool> TakeHandoverAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog?.Id != HandoverDialog.DialogId || turn.Talk.Handover is not { } draft)
        {
            return false;
        }

        if (draft.Question is null)
        {
            return await TakeWordsAsync(dc, turn, cancellationToken);
        }

        switch (HandoverTalk.Choice(turn))
        {
            case null:
                return false;
            case "send":
                await SendQuestionAsync(dc, turn, cancellationToken);
                return true;
            case "cancel":
                await EndHandoverAsync(dc, turn, cancellationToken, "question.cancelled");
                return true;
            case var choice:
                HandoverTalk.Edit(turn, choice);
                await GoOnWritingAsync(dc, turn, cancellationToken);
                return true;
        }
    }

    private static async Task<bool> TakeWordsAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (HandoverTalk.IsCommand(turn))
        {
            if (turn.Recognition.Intent is not (Intents.Cancel or Intents.Back or Intents.Skip))
            {
                return false;
            }

            await EndHandoverAsync(dc, turn, cancellationToken, "question.cancelled");
            return true;
        }

        await HandoverTalk.WriteAsync(turn, dc.Context.Activity.Text, cancellationToken);
        await GoOnWritingAsync(dc, turn, cancellationToken);
        return true;
    }

    private static async Task GoOnWritingAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        turn.Talk.Misses = 0;
        turn.Settled = true;
        await dc.ContinueDialogAsync(cancellationToken);
    }

    private async Task BeginHandoverAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog?.Id == HandoverDialog.DialogId)
        {
            await AskAgainAsync(dc, cancellationToken);
            return;
        }

        if (await _handover.ProblemAsync(turn, cancellationToken) is { } problem)
        {
            await turn.SendAsync(turn.Answers.QuestionProblem(problem, _handover.Now(turn), turn.Audience), cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return;
        }

        var inInterview = dc.ActiveDialog?.Id == DiscoverCareersDialog.DialogId;
        await CloseAllAsync(dc, turn, cancellationToken);
        turn.Talk.Handover = HandoverTalk.Begin(inInterview);
        await dc.BeginDialogAsync(HandoverDialog.DialogId, null, cancellationToken);
    }

    private async Task SendQuestionAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (await _handover.SendAsync(dc.Context, turn, cancellationToken))
        {
            await EndHandoverAsync(dc, turn, cancellationToken);
            return;
        }

        await turn.SendAsync(turn.Answers.QuestionProblem("question.failed", _handover.Now(turn), turn.Audience), cancellationToken);
    }

    /// <summary>Closes the question and takes up the interview where it was.</summary>
    private static async Task EndHandoverAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken, string? say = null)
    {
        var inInterview = turn.Talk.Handover?.InInterview == true;
        turn.Talk.Misses = 0;
        await CloseAllAsync(dc, turn, cancellationToken);
        if (say is not null)
        {
            await turn.SayAsync(say, cancellationToken, ReplyKinds.Handoff);
        }

        if (inInterview)
        {
            await dc.BeginDialogAsync(DiscoverCareersDialog.DialogId, null, cancellationToken);
        }
    }

    private async Task TellQuestionStatusAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        await _handover.TellStatusAsync(turn, cancellationToken);
        await AskAgainAsync(dc, cancellationToken);
    }

    private async Task WithdrawQuestionAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        await _handover.WithdrawAsync(turn, cancellationToken);
        await AskAgainAsync(dc, cancellationToken);
    }

    private async Task ShowProfileAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var questions = turn.Audience.Shared ? [] : await _handover.OwnAsync(turn, cancellationToken);
        await turn.SendAsync(turn.Answers.ShowProfile(turn.Profile, turn.Journey.Plan?.ToPlan(), turn.Audience, questions), cancellationToken);
        await AskAgainAsync(dc, cancellationToken);
    }
}
