using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Small talk, and what was not understood.</content>
public sealed partial class RootDialog
{
    private async Task AnswerSmallTalkAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var intent = turn.Recognition.Intent;
        if (turn.HasAnswered || turn.Corrected || turn.Explained || turn.Misread)
        {
            await LeaveBesideAnswerAsync(dc, turn, cancellationToken);
            return;
        }

        if (turn.OnlyAsks || turn.AsksForSomebody)
        {
            await MissAsync(dc, turn, cancellationToken);
            return;
        }

        if (intent == Intents.Unsure && turn.InInterview)
        {
            await SkipAsync(dc, turn, cancellationToken);
            return;
        }

        if (intent == Intents.Yes && turn.OfferedQuestions)
        {
            await AdviseAsync(dc, turn, cancellationToken);
            return;
        }

        var key = intent switch
        {
            Intents.Yes when !turn.InInterview => "answer.yes-to-nothing",
            Intents.No when !turn.InInterview => "answer.no-to-nothing",
            _ when intent.StartsWith("smalltalk.", StringComparison.Ordinal) => intent,
            Intents.None when !turn.Recognition.Text.Any(char.IsLetterOrDigit) => turn.Recognition.Text.All(char.IsAscii) ? "input.no-words" : "input.emoji",
            _ => null,
        };
        key ??= turn.Recognition.Entities.FirstOrDefault(entity => entity.Kind is EntityKind.OtherPerson) switch
        {
            null => null,
            { Id: Entity.WishOfOther } => "interview.others-wish",
            _ => "interview.only-you",
        };
        if (key is null)
        {
            await MissAsync(dc, turn, cancellationToken);
            return;
        }

        turn.Talk.Misses = 0;
        if (turn.WelcomedBack && intent == Intents.Greet)
        {
            // The greeting was answered with where the person was.
            return;
        }

        var starters = !turn.InInterview && intent is Intents.Greet or Intents.Unsure;
        await turn.SendAsync(turn.Answers.Say(key, turn.Audience, withStarters: starters), cancellationToken);
        await AskAgainAsync(dc, cancellationToken);
    }

    private async Task MissAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.AsksForSomebody)
        {
            // That it is about somebody else was understood.
            await GoOnForSomebodyAsync(dc, turn, cancellationToken);
            return;
        }

        turn.Talk.Misses++;
        if (turn.Talk is { OpenSlot: InterviewPath.Tie, Misses: > 1 })
        {
            // Which of two is right was asked often enough.
            turn.Talk.Misses = 0;
            await SkipAsync(dc, turn, cancellationToken);
            return;
        }

        var isTold = turn.Talk is { OpenSlot: null, Misses: 1 } && QuestionForm.TellsAStory(turn);
        turn.Talk.OffersQuestions = isTold;
        var reply = isTold ? turn.Answers.Say("smalltalk.told", turn.Audience, withStarters: true)
            : SlotReader.TurnedDown(turn) is { } refused ? turn.Answers.TurnedDown(EntityReading.Of(refused, turn.Talk.OpenSlot!), turn.Audience)
            : turn.Talk is { OpenSlot: { } slot, Misses: 1 } && !turn.Recognition.Clauses.Any(clause => FormReader.IsMarked(clause, turn))
            ? turn.Answers.Say($"interview.{slot}.retry", turn.Audience, ReplyKinds.Clarify)
            : turn.Answers.Miss(turn.Talk.Misses, Questions.Nearest(turn.Recognition.Clauses.Count > 0 ? turn.Recognition.Clauses[0] : null), turn.Audience, dc.ActiveDialog is not null, _handover.Now(turn));
        await turn.SendAsync(reply, cancellationToken);
        if (turn.Talk.Misses >= 3)
        {
            turn.Talk.Misses = 0;
        }

        await AskAgainAsync(dc, cancellationToken);
    }
}
