using AdvisorBot.Dialogs.ForSomebody;
using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Talks about somebody for whom the writer asks.</content>
public sealed partial class RootDialog
{
    /// <summary>"I'm asking for my daughter" is acknowledged before the rest is read; true when there is no rest, so that the questions begin or come again.</summary>
    private async Task<bool> TakeSomebodyAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Talk.For is null || turn.HeardWhom)
        {
            return false;
        }

        turn.HeardWhom = true;
        var text = dc.Context.Activity.Text ?? "";
        if (new AskedFor(turn.Texts).IsForWriter(text) && !turn.AsksForSomebody)
        {
            await turn.SayAsync("somebody.writer", cancellationToken);
            turn.TurnToWriter();
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        if (turn.AsksForSomebody)
        {
            await turn.SayAsync(turn.WasForSomebody ? "somebody.again" : "somebody.begin", cancellationToken);
        }

        if (new InRole(turn.Texts).Of(text, turn.Talk.OpenSlot).Length > 0)
        {
            return false;
        }

        if (!turn.AsksForSomebody)
        {
            await turn.SayAsync("somebody.not-noted", cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        await GoOnForSomebodyAsync(dc, turn, cancellationToken);
        return true;
    }

    /// <summary>Nothing else was asked: the open question once more, else the first.</summary>
    private async Task GoOnForSomebodyAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        turn.Talk.Misses = 0;
        if (dc.ActiveDialog is null)
        {
            await AdviseAsync(dc, turn, cancellationToken);
            return;
        }

        await AskAgainAsync(dc, cancellationToken);
    }
}
