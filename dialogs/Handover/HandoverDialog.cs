using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs.Handover;

/// <summary>A question to the advisers: asks for its words, shows all that would be sent, until it is sent or given up.</summary>
public sealed class HandoverDialog : ComponentDialog
{
    public const string DialogId = "handover";

    private const string Waterfall = "question";
    private const string QuestionPrompt = "words";

    public HandoverDialog()
        : base(DialogId)
    {
        AddDialog(new WaterfallDialog(Waterfall, [AskAsync, GoOnAsync]));
        AddDialog(new TurnPrompt(QuestionPrompt, (turn, _) => HandoverTalk.Question(turn)));
        InitialDialogId = Waterfall;
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdvisorTurn.Of(step.Context);
        turn.Talk.OpenSlot = HandoverTalk.Slot;
        turn.Talk.Offers.Clear();
        return step.PromptAsync(QuestionPrompt, new PromptOptions(), cancellationToken);
    }

    /// <summary>Reached while the question is still open: sending and giving up end the dialog from outside.</summary>
    private static Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        AdvisorTurn.Of(step.Context).Settled = false;
        return step.ReplaceDialogAsync(Waterfall, null, cancellationToken);
    }
}
