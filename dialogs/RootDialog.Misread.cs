using AdvisorBot.Dialogs.Telling;
using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>What was misread, by the person's own word.</content>
public sealed partial class RootDialog
{
    /// <summary>"I didn't ask about vaccines, chief. Which is the quickest?": owns it in a sentence, drops what was told, and goes on with the rest or where the talk was.</summary>
    private async Task<bool> TakeMisreadAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Complained || Misread.RestOf(turn) is not { } rest)
        {
            return false;
        }

        (turn.Complained, turn.Misread, turn.Talk.Misses) = (true, true, 0);
        turn.Talk.DropTopic();
        if (rest.Length == 0 && dc.ActiveDialog is null)
        {
            await turn.SayAsync("complaint.what-then", cancellationToken);
            return true;
        }

        await turn.SayAsync("complaint.sorry", cancellationToken);
        if (rest.Length == 0)
        {
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        turn.GoOnWith(rest);
        await RouteAsync(dc, turn, cancellationToken);
        return true;
    }
}
