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

        turn.Corrected = true;
        turn.Talk.Misses = 0;
        await TellCorrectedAsync(turn, correction, cancellationToken);
        if (correction.AskAgain is { } slot)
        {
            await ChangeSlotAsync(dc, turn, slot, cancellationToken);
            return true;
        }

        if (correction.IsUnclear && turn.Talk.OpenSlot is not (InterviewPath.Confirm or InterviewPath.Change))
        {
            await ShowWhatCanChangeAsync(turn, cancellationToken);
        }

        turn.Talk.PicksChange = correction.IsUnclear && turn.Talk.OpenSlot is (InterviewPath.Confirm or InterviewPath.Change);
        turn.Talk.Confirmed |= correction.AsksToRank;
        if (!turn.InInterview && turn.Talk.Ranking.Count > 0 && !correction.IsUnclear)
        {
            await Ranking.ShowAsync(turn, cancellationToken);
        }

        if (correction.Rest.Length > 0)
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

    private static async Task TellCorrectedAsync(AdvisorTurn turn, Correction correction, CancellationToken cancellationToken)
    {
        var before = turn.Profile;
        turn.KeepWithout(correction.Profile, correction.Taken);
        foreach (var taken in correction.Taken)
        {
            await turn.SendAsync(turn.Answers.TakenOut(taken, turn.Audience), cancellationToken);
        }

        var told = correction.Changed.Where(turn.Profile.Knows).ToArray();
        if (told.Length > 0)
        {
            await turn.SendAsync(told.Any(before.Knows) ? turn.Answers.Corrected(turn.Profile, told, turn.Audience) : turn.Answers.Noted(turn.Profile, told, turn.Audience), cancellationToken);
        }
    }
}
