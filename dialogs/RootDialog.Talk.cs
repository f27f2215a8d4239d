using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Everything that is not a control word: questions, answers, requests for advice.</content>
public sealed partial class RootDialog
{
    private async Task TalkAsync(DialogContext dc, AdvisorTurn turn, SlotAnswers answers, CancellationToken cancellationToken)
    {
        var clauses = turn.Recognition.Clauses;
        var asksForAdvice = clauses.Any(clause => IsOptions(clause, turn)
            || (clause.Best.Intent == Intents.Recommend && FormReader.Of(clause, turn) is var form && Orders.ReplyTo(clause, form, turn) is null && OpenTo.Level(clause, form, turn) is null));
        (turn.Told, turn.TellsOfSelf) = (answers.Profile, answers.Any);
        var opens = AsksAtFirst(turn);
        var tellsAtFirst = answers.Any && IsOpening(turn) && !turn.Profile.KnowsAnything();
        var fits = AsksWhatFits(turn, answers);
        turn.ToldQuickest = await TellQuickestAsync(turn, asksForAdvice || opens || fits, cancellationToken);
        turn.RanksWhatIsTold = fits && !turn.ToldQuickest;
        var replied = await ReplyToClausesAsync(dc, turn, cancellationToken);
        if (turn.RanksWhatIsTold)
        {
            await RankWhatIsToldAsync(turn, answers, cancellationToken);
        }
        else if (answers.Any)
        {
            if (turn.InInterview && !replied && turn.Recognition.Clauses.Any(clause => FormReader.IsMarked(clause, turn) && !QuestionForm.NamesAny(clause, turn)))
            {
                await turn.SayAsync("interview.unanswered", cancellationToken, ReplyKinds.Clarify);
            }

            await TellOfMoneyAsync(turn, answers, replied, cancellationToken);
            await TakeAnswersAsync(dc, turn, answers, cancellationToken, onlyNote: !turn.InInterview && !turn.AsksForSomebody && (replied || (!opens && answers.Changed.All(Slots.Unasked.Contains))));
            await OfferQuestionsAsync(turn, (opens || tellsAtFirst) && replied, cancellationToken);
        }
        else if (asksForAdvice || (opens && !replied))
        {
            await AdviseAsync(dc, turn, cancellationToken);
        }
        else if (replied)
        {
            await OfferQuestionsAsync(turn, opens, cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
        }
        else
        {
            await AnswerSmallTalkAsync(dc, turn, cancellationToken);
        }
    }

    /// <summary>Answers "what if" and what else is asked beside it; nothing said in such a message is kept.</summary>
    private static async Task TryOutAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        turn.Talk.Misses = 0;
        if (turn.Profile.KnowsAnything())
        {
            await turn.SendAsync(Changes.WhatIf(turn), cancellationToken);
            await ReplyToClausesAsync(dc, turn, cancellationToken);
        }
        else if (!await ReplyToClausesAsync(dc, turn, cancellationToken))
        {
            // Nothing is known that could change, and nothing else was asked.
            await turn.SendAsync(Changes.WhatIf(turn), cancellationToken);
        }

        await AskAgainAsync(dc, cancellationToken);
    }

    /// <summary>Keeps what was said about the person; goes on with the interview, or ranks again when there is a ranking.</summary>
    private static async Task TakeAnswersAsync(DialogContext dc, AdvisorTurn turn, SlotAnswers answers, CancellationToken cancellationToken, bool onlyNote = false)
    {
        var open = turn.Talk.OpenSlot;
        turn.Keep(answers.Profile);
        turn.Talk.Misses = 0;
        if (turn.Talk.AskAgain is { } again && answers.Changed.Contains(again))
        {
            turn.Talk.AskAgain = null;
        }

        if (!answers.IsLabel && answers.Changed.Any(turn.Profile.Knows))
        {
            await turn.SendAsync(turn.Answers.Noted(turn.Profile, answers.Changed, turn.Audience, turn.Journey.Plan?.ToPlan(), turn.Talk.LastCareer ?? turn.Talk.Ranking.FirstOrDefault()), cancellationToken);
        }
        else if (!answers.IsLabel && answers.Any)
        {
            await turn.SayAsync("interview.skipped", cancellationToken);
        }

        if (open is not null && (turn.HasAnswered || !answers.Changed.Contains(open)))
        {
            await AskAgainAsync(dc, cancellationToken);
        }
        else if (open is null && turn.Talk.Ranking.Count > 0)
        {
            await RankAgainAsync(turn, answers, onlyNote, cancellationToken);
        }
        else if (!onlyNote)
        {
            await GoOnAsync(dc, turn, cancellationToken);
        }
    }

    /// <summary>Shows the ranking when the interview is over, else asks what is missing.</summary>
    private async Task AdviseAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        turn.Talk.Misses = 0;
        if (dc.ActiveDialog is not null)
        {
            if (turn.InInterview && !turn.Recognition.Clauses.Any(clause => clause.Best.Intent == Intents.Recommend && QuestionForm.IsPut(clause, turn)))
            {
                // "A quiet one please" only sounds like a request for advice.
                await MissAsync(dc, turn, cancellationToken);
                return;
            }

            await TellSoFarAsync(turn, cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return;
        }

        if (!turn.Profile.KnowsAnything() && turn.Profile.Skipped.Count > 0)
        {
            // Everything was skipped last time: asking for advice again means being asked again.
            InterviewPath.Forget(turn);
        }

        if (turn.Talk.RankedEarly)
        {
            (turn.Talk.RankedEarly, turn.Talk.Ranking) = (false, []);
        }

        if (turn.Talk.Ranking.Count > 0)
        {
            await Ranking.ShowAsync(turn, cancellationToken);
            return;
        }

        if (turn.Talk is { Asked.Count: > 0, Ranking.Count: 0 } && InterviewPath.Next(turn) is not null && Ranking.IsWorthIt(turn.Profile) && turn.Recognition.Clauses.Any(clause => FormReader.IsMarked(clause, turn)))
        {
            // "So what do you think I should do?", of somebody who left the questions.
            await Ranking.ShowAsync(turn, cancellationToken, early: true);
            return;
        }

        if (InterviewPath.Next(turn) is not null)
        {
            await turn.SendAsync(turn.Answers.BeginInterview(turn.Profile, InterviewPath.Ahead(turn), turn.Audience), cancellationToken);
        }

        await dc.BeginDialogAsync(DiscoverCareersDialog.DialogId, null, cancellationToken);
    }
}
