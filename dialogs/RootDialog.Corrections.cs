using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Corrections of answers other than the open one.</content>
public sealed partial class RootDialog
{
    /// <summary>Changes what a message corrects and goes on with the rest of it; false when it corrects nothing.</summary>
    private async Task<bool> TakeCorrectionsAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Corrected || CorrectionReader.Read(turn) is not { } correction)
        {
            return false;
        }

        var ranks = turn.Talk.OpenSlot is InterviewPath.Confirm or InterviewPath.Change && correction.AskAgain is null && ResultsAsked.AtSummary(turn);
        turn.Corrected = true;
        turn.Talk.Misses = 0;
        await TellCorrectedAsync(turn, correction, ranks, cancellationToken);
        if (correction.AskAgain is { } slot)
        {
            await ChangeSlotAsync(dc, turn, slot, cancellationToken);
            return true;
        }

        if (correction.IsUnclear && turn.Talk.OpenSlot is not (InterviewPath.Confirm or InterviewPath.Change))
        {
            await ShowWhatCanChangeAsync(turn, cancellationToken);
        }

        turn.Talk.PicksChange = correction.IsUnclear && !ranks && turn.Talk.OpenSlot is (InterviewPath.Confirm or InterviewPath.Change);
        turn.Talk.Confirmed |= correction.AsksToRank || ranks;
        if (!turn.InInterview && turn.Talk.Ranking.Count > 0 && !correction.IsUnclear)
        {
            await Ranking.ShowAsync(turn, cancellationToken);
        }

        if (correction.Rest.Length > 0 && !ranks)
        {
            turn.GoOnWith(correction.Rest);
            await RouteAsync(dc, turn, cancellationToken);
        }
        else if (turn.Talk.OpenSlot is InterviewPath.Confirm or InterviewPath.Change)
        {
            await GoOnAsync(dc, turn, cancellationToken);
        }
        else
        {
            await AskAgainAsync(dc, cancellationToken);
        }

        return true;
    }

    private static async Task TellCorrectedAsync(AdvisorTurn turn, Correction correction, bool ranks, CancellationToken cancellationToken)
    {
        var before = turn.Profile;
        turn.KeepWithout(correction.Profile, correction.Taken);
        foreach (var taken in correction.Taken)
        {
            await turn.SendAsync(turn.Answers.TakenOut(taken, turn.Audience), cancellationToken);
        }

        // "Looks good. She gets her diploma in June": who asks for the list is told of what is new.
        var news = ranks ? Parts.New(before, turn.Profile) : turn.Profile;
        var told = correction.Changed.Where(news.Knows).ToArray();
        if (told.Length > 0)
        {
            await turn.SendAsync(told.Any(before.Knows) ? turn.Answers.Corrected(turn.Profile, told, turn.Audience) : turn.Answers.Noted(turn.Profile, told, turn.Audience), cancellationToken);
        }
    }
}
