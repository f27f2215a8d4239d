using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs.StartOver;

/// <summary>Asks once whether to forget the interview; what was open before is asked again on "no".</summary>
public sealed class StartOverDialog : ComponentDialog
{
    public const string DialogId = "start-over";

    private const string Waterfall = "confirm";
    private const string ConfirmPrompt = "sure";

    public StartOverDialog()
        : base(DialogId)
    {
        AddDialog(new WaterfallDialog(Waterfall, [AskWhetherAsync, KeepAnswersAsync]));
        AddDialog(new TurnPrompt(ConfirmPrompt, (turn, _) => turn.Answers.Confirm("restart.ask", "restart.yes", "restart.no", turn.Audience)));
        InitialDialogId = Waterfall;
    }

    private static Task<DialogTurnResult> AskWhetherAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(ConfirmPrompt, new PromptOptions(), cancellationToken);

    /// <summary>Reached with "no" only: "yes" ends everything that is open, this dialog included, from outside.</summary>
    private static async Task<DialogTurnResult> KeepAnswersAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdvisorTurn.Of(step.Context);
        turn.Settled = false;
        await turn.SayAsync("restart.kept", cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
