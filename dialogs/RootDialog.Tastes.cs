using AdvisorBot.Dialogs.TryTask;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Trying a taste of the work.</content>
public sealed partial class RootDialog
{
    /// <summary>Takes an answer to the open task; false when none is open or the message says something else.</summary>
    private static async Task<bool> TakeTasteAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog?.Id != TryTaskDialog.DialogId)
        {
            return false;
        }

        if (TastePath.Of(turn) is null)
        {
            // The tasks left the pack while they were open.
            turn.Talk.Taste = null;
            await CloseAllAsync(dc, turn, cancellationToken);
            return false;
        }

        if (!await TastePath.TakeAsync(turn, cancellationToken))
        {
            return false;
        }

        turn.Talk.Misses = 0;
        turn.Settled = true;
        await dc.ContinueDialogAsync(cancellationToken);
        return true;
    }

    /// <summary>Begins the tasks of the career named, else of the first one shown that has some; an open interview waits.</summary>
    private static async Task BeginTasteAsync(DialogContext dc, AdvisorTurn turn, Reading reading, CancellationToken cancellationToken)
    {
        var knowledge = turn.Advisor.Knowledge;
        var named = reading.Subjects.Count > 0 ? reading.Subjects : turn.Talk.Ranking;
        var taste = named.Where(id => id != knowledge.Pack.Umbrella).Select(id => knowledge.TasteOf(turn.Audience.Language, id)).FirstOrDefault(found => found is not null);
        await CloseAllAsync(dc, turn, cancellationToken);
        if (taste is null)
        {
            await turn.SendAsync(turn.Answers.OfferTastes(turn.Audience), cancellationToken);
            return;
        }

        await turn.SendAsync(turn.Answers.BeginTaste(taste, turn.Audience), cancellationToken);
        TastePath.Begin(turn.Talk, taste);
        await dc.BeginDialogAsync(TryTaskDialog.DialogId, null, cancellationToken);
    }
}
