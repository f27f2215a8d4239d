using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs.TryTask;

/// <summary>Three short tasks of a job, each explained after the choice, and the question whether the result may count for the fit.</summary>
public sealed class TryTaskDialog : ComponentDialog
{
    public const string DialogId = "try-task";

    private const string Waterfall = "tasks";
    private const string TaskPrompt = "task";

    public TryTaskDialog()
        : base(DialogId)
    {
        AddDialog(new WaterfallDialog(Waterfall, [AskNextAsync, GoOnAsync]));
        AddDialog(new TurnPrompt(TaskPrompt, (turn, _) => TastePath.Question(turn)));
        InitialDialogId = Waterfall;
    }

    private static Task<DialogTurnResult> AskNextAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdvisorTurn.Of(step.Context);
        turn.Talk.OpenSlot = TastePath.Slot;
        turn.Talk.Offers.Clear();
        return step.PromptAsync(TaskPrompt, new PromptOptions(), cancellationToken);
    }

    private static async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdvisorTurn.Of(step.Context);
        turn.Settled = false;
        if (turn.Talk.Taste is not null)
        {
            return await step.ReplaceDialogAsync(Waterfall, null, cancellationToken);
        }

        turn.Talk.OpenSlot = null;
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
