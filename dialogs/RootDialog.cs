using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Careers;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.StartOver;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;
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
        var advisor = _advisors.Current;
        var talk = await _state.Talk.GetAsync(dc.Context, () => new TalkMemory(), cancellationToken);
        var profile = await _state.Profile.GetAsync(dc.Context, () => new StoredProfile(), cancellationToken);
        if (talk.OpenSlot is not null && dc.ActiveDialog is null)
        {
            // A failed turn reset the dialogs; the memory of an open question must not outlive them.
            talk.OpenSlot = null;
        }

        var text = IncomingText.Problem(dc.Context.Activity) is null ? OfferedText(advisor, talk, dc.Context.Activity.Text) : null;
        var turn = new AdvisorTurn(dc.Context, advisor, advisor.Recognizer.Recognize(text, talk.ToContext()), talk, profile);
        dc.Context.TurnState.Set(turn);
        return turn;
    }

    /// <summary>A bare number or letter after a list of offers stands for the offer's words; in the interview it belongs to the question.</summary>
    private static string? OfferedText(Advisor advisor, TalkMemory talk, string? text)
    {
        if (text is null || talk.OpenSlot is not null || !talk.OffersAreNumbered)
        {
            return text;
        }

        var and = advisor.Knowledge.Reply(null, "join.and").Trim();
        return OptionMatcher.Literal(text, [.. talk.Offers.Select(offer => offer.Text)], many: false, and) is [var index] ? talk.Offers[index].Text : text;
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

        if (Asides.Take(turn))
        {
            turn.Talk.Misses = 0;
            await GoOnAsync(dc, turn, cancellationToken);
            return;
        }

        if (Hypothesis.IsIn(turn))
        {
            await TryOutAsync(dc, turn, cancellationToken);
            return;
        }

        var answers = SlotReader.Read(turn);
        TieBreak.FindInEducation(turn, answers);
        if (turn.Talk.Tie is not null && turn.Talk.OpenSlot != InterviewPath.Tie)
        {
            await AskToDecideAsync(dc, turn, answers, cancellationToken);
        }
        else if (ImpossibleAnswer(turn, answers) is { } slot)
        {
            await turn.SayAsync($"interview.{slot}.impossible", cancellationToken, ReplyKinds.Clarify);
            await AskAgainAsync(dc, cancellationToken);
        }
        else if (answers.Literal)
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
        turn.Talk.OpenSlot is { } slot && answers.Changed.Contains(slot)
        && turn.Recognition.Intent is not (Intents.Cancel or Intents.Back or Intents.Restart or Intents.Skip or Intents.ForgetMe or Intents.Change);

    /// <summary>Two answers contradict each other: what else was said is kept, then comes the question that decides.</summary>
    private static async Task AskToDecideAsync(DialogContext dc, AdvisorTurn turn, SlotAnswers answers, CancellationToken cancellationToken)
    {
        turn.Keep(answers.Profile);
        if (answers.Any)
        {
            await turn.SendAsync(turn.Answers.Noted(turn.Profile, answers.Changed, turn.Audience), cancellationToken);
        }

        await GoOnAsync(dc, turn, cancellationToken);
    }

    /// <summary>The open slot, when it was answered with something like "minus three months".</summary>
    private static string? ImpossibleAnswer(AdvisorTurn turn, SlotAnswers answers) =>
        turn.Recognition.Entities.FirstOrDefault(entity => entity.Kind is EntityKind.Impossible && entity.Id == turn.Talk.OpenSlot)?.Id is { } slot && !answers.Changed.Contains(slot)
            ? slot
            : null;

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
