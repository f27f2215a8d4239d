using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Careers;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.ForSomebody;
using AdvisorBot.Dialogs.Handover;
using AdvisorBot.Dialogs.PlanLearning;
using AdvisorBot.Dialogs.Return;
using AdvisorBot.Dialogs.StartOver;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.TryTask;
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
    private readonly PlanCommands _plans;
    private readonly PlanTalk _planTalk;
    private readonly HandoverTalk _handover;
    private readonly TimeProvider _time;

    public RootDialog(AdvisorSource advisors, AdvisorState state, IEnumerable<IForgetMe> forgetters, HandoverTalk handover, TimeProvider time, IPlanPages? pages = null)
        : base(nameof(RootDialog))
    {
        _advisors = advisors;
        _state = state;
        _forgetters = [.. forgetters];
        _time = time;
        _plans = new PlanCommands(time, pages);
        _planTalk = new PlanTalk(_plans);
        _handover = handover;
        AddDialog(new TryTaskDialog());
        AddDialog(new DiscoverCareersDialog());
        AddDialog(new StartOverDialog());
        AddDialog(new HandoverDialog());
        AddDialog(new CareerDetailsDialog());
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        TakeTurnAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        TakeTurnAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> TakeTurnAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = await UnderstandAsync(dc, cancellationToken);
        await WelcomeBackAsync(dc, turn, cancellationToken);
        if (!NeedsHelp(turn))
        {
            await _handover.TellNewsAsync(dc.Context, turn.Handover, turn.Advisor.Language, cancellationToken);
        }

        await HelpAsync(dc, turn, cancellationToken);
        Returning.Note(turn.Journey, turn.Talk, dc.Context, turn.Audience, _time.GetUtcNow());
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

        var journey = await _state.Journey.GetAsync(dc.Context, () => new StoredJourney(), cancellationToken);
        var (advisor, recognition) = Listening.To(dc.Context.Activity, _advisors.Current, talk, profile);
        var asked = new AskedFor(advisor.Knowledge.Languages[advisor.Knowledge.LanguageOr(recognition.Language)]);
        var person = IncomingText.Problem(dc.Context.Activity) is null ? asked.Read(dc.Context.Activity.Text ?? "") ?? (talk.For is null ? asked.Told(recognition, talk, profile) : null) : null;
        var before = talk.For;
        if (person is not null)
        {
            talk.For = person == AskedFor.Unnamed ? talk.For ?? person : person;
            (advisor, recognition) = Listening.To(dc.Context.Activity, _advisors.Current, talk, profile);
        }

        var handover = await _state.Handover.GetAsync(dc.Context, () => new StoredHandover(), cancellationToken);
        var turn = new AdvisorTurn(dc.Context, advisor, recognition, talk, profile, journey) { Handover = handover, AsksForSomebody = person is not null, WasForSomebody = before is not null && before == talk.For };
        dc.Context.TurnState.Set(turn);
        return turn;
    }

    /// <summary>Tells somebody who comes back where they were; a word that steers the conversation is simply followed.</summary>
    private async Task WelcomeBackAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (!Returning.IsReturn(turn.Journey, turn.Talk, dc.Context, turn.Audience, _time.GetUtcNow()))
        {
            return;
        }

        var intent = turn.Recognition.Intent;
        Returning.Restore(turn.Journey, turn.Talk);
        if (!NeedsHelp(turn) && !intent.StartsWith("control.", StringComparison.Ordinal) && dc.ActiveDialog is null)
        {
            await turn.SendAsync(turn.Answers.WelcomeBack(Returning.Of(turn.Journey, turn.Advisor.Knowledge), turn.Audience), cancellationToken);
            turn.WelcomedBack = true;
        }
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
        if (dc.ActiveDialog?.Id == StartOverDialog.DialogId && YesOrNo(turn) is { } sure)
        {
            await StartOverAsync(dc, turn, sure, cancellationToken);
            return;
        }

        if (await TakeTasteAsync(dc, turn, cancellationToken) || await TakeHandoverAsync(dc, turn, cancellationToken))
        {
            return;
        }

        if (PlanNotes.Read(turn) is { } note)
        {
            await PlanCommands.NoteAsync(turn, note, cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return;
        }

        if (await TakePauseAsync(dc, turn, cancellationToken))
        {
            return;
        }

        if (await TakeSomebodyAsync(dc, turn, cancellationToken) || await TakePurposeAsync(dc, turn, cancellationToken))
        {
            return;
        }

        if (UndoesPlan(dc, turn))
        {
            await PlanCommands.UndoAsync(turn, cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return;
        }

        if (await RankNowAsync(dc, turn, cancellationToken) || await TakeSoFarAsync(dc, turn, cancellationToken))
        {
            return;
        }

        if (StopsQuestions(turn))
        {
            await CancelAsync(dc, turn, cancellationToken);
            await GoOnBesideAsync(dc, turn, clause => clause.Best.Intent == Intents.Cancel || FormReader.Says(clause, turn, asking => asking.Telling.Stops), cancellationToken);
            return;
        }

        NoteSpokenCareers(turn);
        if (await TakePlanTalkAsync(dc, turn, cancellationToken) || await TakeRefusalAsync(dc, turn, cancellationToken) || await TakeWhomAsync(dc, turn, cancellationToken) || await TakeCorrectionsAsync(dc, turn, cancellationToken))
        {
            return;
        }

        if (AboutLast.ReplyTo(turn) is { } aboutLast)
        {
            turn.Talk.Misses = 0;
            await turn.SendAsync(aboutLast, cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return;
        }

        intent = turn.Recognition.Intent;
        var tie = turn.Talk.Tie;
        if (Asides.Take(turn))
        {
            turn.Talk.Misses = 0;
            if (tie is { Kind: TieBreak.Education } && !tie.Options.Contains(turn.Profile.Education!))
            {
                await turn.SendAsync(turn.Answers.Noted(turn.Profile, [Slots.Education], turn.Audience), cancellationToken);
            }

            await GoOnAsync(dc, turn, cancellationToken);
            return;
        }

        if (Hypothesis.IsIn(turn) && !Orders.AskedIn(turn))
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
        else if (ReadingOf(turn, reading => PlanCommands.IsForPlan(reading, turn)) is { } planned)
        {
            turn.Keep(answers.Profile);
            turn.Talk.Misses = 0;
            await _plans.RunAsync(dc.Context, turn, planned, cancellationToken);
            if (turn.Recognition.Clauses.Count > 1)
            {
                // "Make the sheet; I speak Tagalog, is that useful?"
                await ReplyToClausesAsync(dc, turn, cancellationToken);
            }

            await AskAgainAsync(dc, cancellationToken);
        }
        else if (!answers.Any && ReadingOf(turn, reading => reading.Intent == Intents.TryTask) is { } tried)
        {
            turn.Keep(answers.Profile);
            await BeginTasteAsync(dc, turn, tried, cancellationToken);
        }
        else if (intent.StartsWith("control.", StringComparison.Ordinal) && !turn.OnlyAsks && !AnswersInstead(turn, answers) && !TellsOfOther(turn, answers) && !OnlySoundsLikeAnEnd(turn))
        {
            await ControlAsync(dc, turn, answers, cancellationToken);
            if (intent == Intents.Cancel)
            {
                await GoOnBesideAsync(dc, turn, clause => clause.Best.Intent == Intents.Cancel, cancellationToken);
            }
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

    /// <summary>"I don't care about remote", while something else is asked, leaves that open and not the question.</summary>
    private static bool TellsOfOther(AdvisorTurn turn, SlotAnswers answers) =>
        turn.Recognition.Intent is Intents.Skip && turn.InInterview && answers.Any && !answers.Changed.Contains(turn.Talk.OpenSlot!);

    /// <summary>"3 thousand, enough?": a word with a question mark ends nothing.</summary>
    private static bool OnlySoundsLikeAnEnd(AdvisorTurn turn) => turn.InInterview && turn.Recognition.Intent is Intents.Cancel or Intents.Restart
        && turn.Recognition.Clauses.Where(clause => clause.Best.Intent == turn.Recognition.Intent).All(clause => FormReader.IsMarked(clause, turn) && !clause.Text.Trim().Contains(' ', StringComparison.Ordinal));

    /// <summary>The clause that means one of these intents surely, or as the only one in the message.</summary>
    private static Reading? ReadingOf(AdvisorTurn turn, Func<Reading, bool> isMeant) => turn.Recognition.Clauses
        .FirstOrDefault(clause => isMeant(clause.Best) && (clause.Verdict is Verdict.Accept || (clause.Verdict is Verdict.Clarify && turn.Recognition.Clauses.Count == 1)))?.Best;

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
