using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Careers;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.StartOver;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <summary>Understands a message once, lets interruptions go first, and routes the rest to the conversation that is open or begins.</summary>
public sealed partial class RootDialog : ComponentDialog
{
    private readonly AdvisorSource _advisors;
    private readonly AdvisorState _state;
    private readonly IReadOnlyList<IForgetMe> _forgetters;

    public RootDialog(AdvisorSource advisors, AdvisorState state, IEnumerable<IForgetMe> forgetters)
        : base(nameof(RootDialog))
    {
        _advisors = advisors;
        _state = state;
        _forgetters = [.. forgetters];
        AddDialog(new DiscoverCareersDialog());
        AddDialog(new StartOverDialog());
        AddDialog(new CareerDetailsDialog());
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        TakeTurnAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        TakeTurnAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> TakeTurnAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = await UnderstandAsync(dc, cancellationToken);
        await RouteAsync(dc, turn, cancellationToken);
        return dc.ActiveDialog is null ? new DialogTurnResult(DialogTurnStatus.Complete) : EndOfTurn;
    }

    private async Task<AdvisorTurn> UnderstandAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var talk = await _state.Talk.GetAsync(dc.Context, () => new TalkMemory(), cancellationToken);
        var profile = await _state.Profile.GetAsync(dc.Context, () => new StoredProfile(), cancellationToken);
        if (talk.OpenSlot is not null && dc.ActiveDialog is null)
        {
            // A failed turn reset the dialogs; the memory of an open question must not outlive them.
            talk.OpenSlot = null;
        }

        var (advisor, recognition) = Listening.To(dc.Context.Activity, _advisors.Current, talk, profile);
        var turn = new AdvisorTurn(dc.Context, advisor, recognition, talk, profile);
        dc.Context.TurnState.Set(turn);
        return turn;
    }

    private async Task RouteAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (IncomingText.Problem(dc.Context.Activity) is { } problem)
        {
            await turn.SayAsync(problem, cancellationToken, ReplyKinds.Clarify);
            await AskAgainAsync(dc, cancellationToken);
            return;
        }

        var intent = turn.Recognition.Intent;
        if (intent == Intents.Crisis)
        {
            await turn.SendAsync(turn.Answers.Crisis(turn.Audience), cancellationToken);
            return;
        }

        if (dc.ActiveDialog?.Id == StartOverDialog.DialogId && YesOrNo(turn) is { } sure)
        {
            await StartOverAsync(dc, turn, sure, cancellationToken);
            return;
        }

        var answers = SlotReader.Read(turn);
        if (answers.Literal)
        {
            await TakeAnswersAsync(dc, turn, answers, cancellationToken);
        }
        else if (intent.StartsWith("control.", StringComparison.Ordinal) && !AnswersInstead(turn, answers))
        {
            await ControlAsync(dc, turn, answers, cancellationToken);
        }
        else
        {
            await TalkAsync(dc, turn, answers, cancellationToken);
        }
    }

    /// <summary>An answer to the open question that only sounds like a request for information; words that end or undo something win.</summary>
    private static bool AnswersInstead(AdvisorTurn turn, SlotAnswers answers) =>
        turn.Talk.OpenSlot is { } slot && answers.Changed.Contains(slot) && !Listening.IsRequest(turn.Recognition)
        && turn.Recognition.Intent is not (Intents.Cancel or Intents.Back or Intents.Restart or Intents.Skip or Intents.ForgetMe or Intents.Change);

    /// <summary>After an interruption: the open question once more, in the same words.</summary>
    private static async Task AskAgainAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is not null)
        {
            await dc.RepromptDialogAsync(cancellationToken);
        }
    }

    private static bool? YesOrNo(AdvisorTurn turn)
    {
        var said = turn.Recognition.Entities.FirstOrDefault(entity => entity.Kind is EntityKind.YesNo)?.Id;
        return turn.Recognition.Intent switch
        {
            Intents.Yes => true,
            Intents.No => false,
            Intents.None when said is not null => said == "yes",
            _ => null,
        };
    }
}
