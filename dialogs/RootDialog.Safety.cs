using AdvisorBot.Dialogs.Telling;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Somebody who may be in danger, or says not to be.</content>
public sealed partial class RootDialog
{
    /// <summary>Words of crisis, and what sounds twice in a row as if it might be one; in a long talk two harmless lines far apart are no sign.</summary>
    private static bool NeedsHelp(AdvisorTurn turn) =>
        turn.Recognition.Intent == Intents.Crisis || (turn.Recognition.MayBeInDanger && turn is { HeardOfCrisisLine: true, Talk.NamedCrisisLine: true });

    /// <summary>Who needs help gets the calm reply and nothing else; who might is told of the line before the reply.</summary>
    private async Task HelpAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.HeardOfCrisisLine && NoDanger.RestOf(turn) is { } rest)
        {
            await TakeNoDangerAsync(dc, turn, rest, cancellationToken);
            return;
        }

        if (NeedsHelp(turn))
        {
            (turn.Talk.NamedCrisisLine, turn.Talk.JustNamedCrisisLine, turn.Talk.SaysSafe) = (false, true, false);
            await turn.SendAsync(turn.Answers.Crisis(turn.Audience), cancellationToken);
            return;
        }

        if (turn.Recognition.MayBeInDanger)
        {
            (turn.Talk.NamedCrisisLine, turn.Talk.JustNamedCrisisLine) = (true, true);
            await dc.Context.SendActivityAsync(turn.Answers.Concern(turn.Audience), cancellationToken);
        }

        await RouteAsync(dc, turn, cancellationToken);
    }

    /// <summary>"I'm not in danger, I'm asking about my daughter": says so, and goes on with what else is said, or where the conversation was.</summary>
    private async Task TakeNoDangerAsync(DialogContext dc, AdvisorTurn turn, string rest, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(turn.Answers.NotInDanger(wasSure: !turn.Talk.NamedCrisisLine, turn.Audience), cancellationToken);
        (turn.Talk.NamedCrisisLine, turn.Talk.SaysSafe) = (false, true);
        if (rest.Length == 0)
        {
            await AskAgainAsync(dc, cancellationToken);
            return;
        }

        turn.GoOnWith(rest);
        await RouteAsync(dc, turn, cancellationToken);
    }
}
