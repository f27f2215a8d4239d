using AdvisorBot.Answers;
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

    /// <summary>After an interruption: the open question once more, in the same words; the next one, where it was answered before.</summary>
    private static async Task AskAgainAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (AdvisorTurn.Of(dc.Context) is { HasAnswered: true } turn)
        {
            turn.HasAnswered = false;
            await GoOnAsync(dc, turn, cancellationToken);
        }
        else if (AdvisorTurn.Of(dc.Context) is { Talk: { OpenSlot: InterviewPath.Change, Misses: 0 } } other)
        {
            // Whoever speaks of something else does not want to change an answer any more.
            other.Talk.PicksChange = false;
            await GoOnAsync(dc, other, cancellationToken);
        }
        else if (dc.ActiveDialog is not null)
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
