using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>The interview: asks what is not known yet, one question after the other, and ends in a ranking.</summary>
public sealed class DiscoverCareersDialog : ComponentDialog
{
    public const string DialogId = "discover-careers";

    private const string Waterfall = "interview";
    private const string SlotPrompt = "slot";

    public DiscoverCareersDialog()
        : base(DialogId)
    {
        AddDialog(new WaterfallDialog(Waterfall, [AskNextQuestionAsync, GoOnAsync]));
        AddDialog(new TurnPrompt(SlotPrompt, (turn, slot) => turn.Answers.Question(slot, turn.Audience)));
        InitialDialogId = Waterfall;
    }

    private static Task<DialogTurnResult> AskNextQuestionAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdvisorTurn.Of(step.Context);
        if (InterviewPath.Next(turn) is not { } slot)
        {
            return step.NextAsync(null, cancellationToken);
        }

        InterviewPath.Open(turn.Talk, slot);
        return step.PromptAsync(SlotPrompt, TurnPrompt.About(slot), cancellationToken);
    }

    private static async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdvisorTurn.Of(step.Context);
        turn.Settled = false;
        if (InterviewPath.Next(turn) is not null)
        {
            return await step.ReplaceDialogAsync(Waterfall, null, cancellationToken);
        }

        turn.Talk.OpenSlot = null;
        await Ranking.ShowAsync(turn, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
