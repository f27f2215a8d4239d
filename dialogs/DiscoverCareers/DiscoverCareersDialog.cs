using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>
/// The interview: asks what is not known yet, one question after the other, breaks ties, has the summary confirmed, and ends
/// in a ranking.
/// </summary>
public sealed class DiscoverCareersDialog : ComponentDialog
{
    public const string DialogId = "discover-careers";

    private const string Waterfall = "interview";
    private const string SlotPrompt = "slot";
    private const string AsidePrompt = "aside";

    public DiscoverCareersDialog()
        : base(DialogId)
    {
        AddDialog(new WaterfallDialog(Waterfall, [AskNextQuestionAsync, GoOnAsync]));
        AddDialog(new TurnPrompt(SlotPrompt, (turn, slot) => turn.Answers.Question(slot, turn.Talk.OpenNumber, turn.Talk.OpenCount, turn.Audience)));
        AddDialog(new TurnPrompt(AsidePrompt, (turn, aside) => Asides.Question(turn, aside)));
        InitialDialogId = Waterfall;
    }

    private static Task<DialogTurnResult> AskNextQuestionAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdvisorTurn.Of(step.Context);
        if (Asides.Next(turn) is { } aside)
        {
            InterviewPath.OpenAside(turn.Talk, aside);
            return step.PromptAsync(AsidePrompt, TurnPrompt.About(aside), cancellationToken);
        }

        if (InterviewPath.Next(turn) is { } slot)
        {
            InterviewPath.Open(turn, slot);
            return step.PromptAsync(SlotPrompt, TurnPrompt.About(slot), cancellationToken);
        }

        return step.NextAsync(null, cancellationToken);
    }

    private static async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdvisorTurn.Of(step.Context);
        turn.Settled = false;
        if (Asides.Next(turn) is not null || InterviewPath.Next(turn) is not null)
        {
            return await step.ReplaceDialogAsync(Waterfall, null, cancellationToken);
        }

        turn.Talk.OpenSlot = null;
        await Ranking.ShowAsync(turn, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
