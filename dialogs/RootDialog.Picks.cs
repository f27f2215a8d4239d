using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>An option that is picked before something else is said.</content>
public sealed partial class RootDialog
{
    /// <summary>"3. And take order out of what I enjoy": keeps the pick, and goes on with the rest as if it came alone; false when the message opens with none.</summary>
    private async Task<bool> TakePickAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.HasAnswered || turn.OnlyAsks || OpeningPick.Of(turn) is not { } pick)
        {
            return false;
        }

        turn.Talk.Misses = 0;
        if (turn.Talk.OpenSlot == InterviewPath.Confirm)
        {
            turn.Talk.Confirmed = true;
        }
        else
        {
            var question = turn.Advisor.Knowledge.Interview.Questions.First(question => question.Id == turn.Talk.OpenSlot);
            var answers = new SlotAnswers(turn.Profile);
            answers.Choose(question, pick.Options);
            turn.Keep(answers.Profile);
            turn.Talk.AskAgain = turn.Talk.AskAgain == question.Id ? null : turn.Talk.AskAgain;
            await turn.SendAsync(turn.Answers.Noted(turn.Profile, answers.Changed, turn.Audience), cancellationToken);
        }

        turn.HasAnswered = true;
        if (pick.Rest.Length == 0)
        {
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        turn.GoOnBesideAnswer(pick.Rest);
        if (turn.Talk.OpenSlot == InterviewPath.Confirm && ResultsAsked.Now(turn))
        {
            // "Yes, my mom just came in. Show me what came out": the request is granted by the yes.
            if (ResultsAsked.Without(turn) is not { Length: > 0 } rest)
            {
                await AskAgainAsync(dc, cancellationToken);
                return true;
            }

            turn.GoOnBesideAnswer(rest);
        }

        await RouteAsync(dc, turn, cancellationToken);
        return true;
    }

    /// <summary>"How come, no?" asks nothing of its own.</summary>
    private const int ShortestAsked = 4;

    /// <summary>What stands beside an answer or a correction and says nothing that is understood needs no word, unless it asks.</summary>
    private static async Task LeaveBesideAnswerAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Recognition.Clauses.Any(clause => QuestionForm.IsPut(clause, turn) && turn.WordsOf(clause.Text).Count >= ShortestAsked))
        {
            await turn.SayAsync("interview.unanswered", cancellationToken, Answers.ReplyKinds.Clarify);
        }

        await AskAgainAsync(dc, cancellationToken);
    }
}
