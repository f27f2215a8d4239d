using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Careers;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Handover;
using AdvisorBot.Dialogs.StartOver;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Words that steer the conversation: help, back, skip, cancel, start over, forget me.</content>
public sealed partial class RootDialog
{
    private Task ControlAsync(DialogContext dc, AdvisorTurn turn, SlotAnswers answers, CancellationToken cancellationToken)
    {
        turn.Talk.Misses = 0;
        return MeantBy(turn) switch
        {
            Intents.Cancel => CancelAsync(dc, turn, cancellationToken),
            Intents.Back => BackAsync(dc, turn, cancellationToken),
            Intents.Restart => AskToStartOverAsync(dc, turn, cancellationToken),
            Intents.Skip => SkipAsync(dc, turn, cancellationToken),
            Intents.Change => ChangeAsync(dc, turn, answers, cancellationToken),
            Intents.Resume => ResumeAsync(dc, turn, cancellationToken),
            Intents.Repeat => RepeatAsync(dc, turn, cancellationToken),
            Intents.Language => SpeakAsync(dc, turn, cancellationToken),
            Intents.ForgetMe => ForgetIfMeantAsync(dc, turn, cancellationToken),
            Intents.ShowProfile => ShowProfileAsync(dc, turn, cancellationToken),
            HandoverIntents.Send => BeginHandoverAsync(dc, turn, cancellationToken),
            HandoverIntents.Status => TellQuestionStatusAsync(dc, turn, cancellationToken),
            HandoverIntents.Withdraw => WithdrawQuestionAsync(dc, turn, cancellationToken),
            Intents.Alternatives => turn.SendAsync(Explanation.Alternatives(turn, new Reading { Intent = Intents.Alternatives, Score = 1 }), cancellationToken),
            _ => InformAsync(dc, turn, cancellationToken),
        };
    }

    /// <summary>"More" without anything left to tell means more careers after a ranking, and going on after a break in the interview.</summary>
    private static string MeantBy(AdvisorTurn turn) => turn.Talk switch
    {
        { Rest.Count: > 0 } or { OpenSlot: not null } => turn.Recognition.Intent,
        { Ranking.Count: > 0 } when turn.Recognition.Intent == Intents.More => Intents.Alternatives,
        { Asked.Count: > 0 } when turn.Recognition.Intent == Intents.More => Intents.Resume,
        _ => turn.Recognition.Intent,
    };

    /// <summary>Control words that only tell something; an open question follows again.</summary>
    private async Task InformAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var (answers, talk, audience) = (turn.Answers, turn.Talk, turn.Audience);
        var reply = turn.Recognition.Intent switch
        {
            Intents.More => answers.More(talk.Rest, talk.Topic, talk.Subjects, audience, !turn.InInterview),
            Intents.Simpler => answers.Simpler(talk.Facts, talk.Rest, audience),
            Intents.WhoSays => answers.SourcesOf(talk.Facts, talk.Rest, audience),
            Intents.Person => answers.Person(audience, _handover.Now(turn)),
            Intents.WhyAsk => answers.Say(talk.OpenSlot is { } slot ? $"interview.{slot}.why" : "why-ask.nothing", audience),
            _ => answers.Help(audience, turn.InInterview),
        };
        await turn.SendAsync(reply, cancellationToken);
        await AskAgainAsync(dc, cancellationToken);
    }

    private static async Task CancelAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is null && turn.Journey.Plan is not null)
        {
            await PauseAsync(dc, turn, cancellationToken);
            return;
        }

        var key = dc.ActiveDialog is null ? "interview.nothing-to-cancel"
            : turn.Profile.KnowsAnything() ? "interview.cancelled"
            : "interview.cancelled.nothing";
        await CloseAllAsync(dc, turn, cancellationToken);
        turn.Talk.Rest.Clear();
        await turn.SayAsync(key, cancellationToken);
    }

    private static async Task BackAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (!InterviewPath.StepBack(turn.Talk))
        {
            await turn.SayAsync("interview.back.first", cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return;
        }

        await turn.SayAsync("interview.back", cancellationToken);
        await GoOnAsync(dc, turn, cancellationToken);
    }

    private static async Task AskToStartOverAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog?.Id == StartOverDialog.DialogId)
        {
            await AskAgainAsync(dc, cancellationToken);
        }
        else if (turn.Profile.KnowsAnything() || turn.Profile.Skipped.Count > 0)
        {
            await dc.BeginDialogAsync(StartOverDialog.DialogId, null, cancellationToken);
        }
        else
        {
            await StartOverAsync(dc, turn, sure: true, cancellationToken);
        }
    }

    private static async Task StartOverAsync(DialogContext dc, AdvisorTurn turn, bool sure, CancellationToken cancellationToken)
    {
        turn.Talk.Misses = 0;
        if (!sure)
        {
            turn.Settled = true;
            await dc.ContinueDialogAsync(cancellationToken);
            return;
        }

        InterviewPath.Forget(turn);
        turn.TurnToWriter();
        await CloseAllAsync(dc, turn, cancellationToken);
        await turn.SayAsync("restart.done", cancellationToken);
        await dc.BeginDialogAsync(DiscoverCareersDialog.DialogId, null, cancellationToken);
    }

    private static async Task SkipAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.InInterview)
        {
            var asks = turn.Recognition.Clauses.Any(clause => QuestionForm.IsPut(clause, turn));
            await turn.SendAsync(asks ? turn.Answers.PathWhere(turn.Audience) : turn.Answers.Say("interview.nothing-to-skip", turn.Audience), cancellationToken);
            await AskAgainAsync(dc, cancellationToken);
            return;
        }

        if (turn.HasAnswered)
        {
            await LeaveBesideAnswerAsync(dc, turn, cancellationToken);
            return;
        }

        await ReplyToClausesAsync(dc, turn, cancellationToken);
        var isQuestion = Slots.All.Contains(turn.Talk.OpenSlot!);
        InterviewPath.Skip(turn);
        if (isQuestion)
        {
            await turn.SayAsync("interview.skipped", cancellationToken);
        }

        await GoOnAsync(dc, turn, cancellationToken);
    }

    /// <summary>"Change my education" asks again; "actually I have a bachelor's" needs no question; "change that" means the answer before.</summary>
    private Task ChangeAsync(DialogContext dc, AdvisorTurn turn, SlotAnswers answers, CancellationToken cancellationToken)
    {
        if (answers.Any)
        {
            return TakeAnswersAsync(dc, turn, answers, cancellationToken);
        }

        var slot = turn.Recognition.Entities.FirstOrDefault(entity => entity.Kind is EntityKind.Slot && Slots.All.Contains(entity.Id) && !IsPartOfLevel(entity, turn))?.Id;
        return slot is not null ? ChangeSlotAsync(dc, turn, slot, cancellationToken)
            : turn.InInterview && turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.EducationLevel) ? MissAsync(dc, turn, cancellationToken)
            : turn.InInterview ? BackAsync(dc, turn, cancellationToken)
            : ShowWhatCanChangeAsync(turn, cancellationToken);
    }

    /// <summary>In "I mean high school classes" nobody names the answer about school.</summary>
    private static bool IsPartOfLevel(Entity slot, AdvisorTurn turn) => turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.EducationLevel
        && entity.Span.Start <= slot.Span.Start && slot.Span.End <= entity.Span.End && entity.Span.Length > slot.Span.Length);

    private static async Task ChangeSlotAsync(DialogContext dc, AdvisorTurn turn, string slot, CancellationToken cancellationToken)
    {
        if (turn.Talk.OpenSlot is { } open && open != slot)
        {
            turn.Talk.Asked.Remove(open);
        }

        (turn.Talk.AskAgain, turn.Talk.PicksChange) = (slot, false);
        await turn.SayAsync("interview.change", cancellationToken);
        await GoOnAsync(dc, turn, cancellationToken);
    }

    private static Task ShowWhatCanChangeAsync(AdvisorTurn turn, CancellationToken cancellationToken) =>
        turn.SendAsync(turn.Answers.ShowProfile(turn.Profile, turn.Journey.Plan?.ToPlan(), turn.Audience), cancellationToken);

    private static async Task ResumeAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is not null)
        {
            await AskAgainAsync(dc, cancellationToken);
        }
        else if (turn.Profile.KnowsAnything() || turn.Talk.Asked.Count > 0)
        {
            if (turn.Talk.Ranking.Count > 0)
            {
                // The interview is over: going on opens a round about what is still unknown.
                InterviewPath.BeginRound(turn.Talk);
            }

            await turn.SayAsync("interview.resume", cancellationToken);
            await dc.BeginDialogAsync(DiscoverCareersDialog.DialogId, null, cancellationToken);
        }
        else
        {
            await turn.SayAsync("interview.nothing-to-resume", cancellationToken);
        }
    }

    private static async Task RepeatAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is not null)
        {
            await AskAgainAsync(dc, cancellationToken);
        }
        else if (turn.Talk.LastText is { } text)
        {
            await turn.SendAsync(turn.Answers.Again(text, turn.Audience), cancellationToken);
        }
        else
        {
            await turn.SayAsync("repeat.nothing", cancellationToken);
        }
    }

    /// <summary>What is deleted does not come back: only plain words do it ("delete my data"); what merely sounds like them ("you forget I like order") is told which words do.</summary>
    private async Task ForgetIfMeantAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Recognition.Clauses is [{ Best.Exact: true }])
        {
            await ForgetAsync(dc, turn, cancellationToken);
            return;
        }

        await turn.SendAsync(turn.Answers.SureToForget(turn.Audience), cancellationToken);
        await AskAgainAsync(dc, cancellationToken);
    }

    /// <summary>Deletes first and speaks then; nothing may touch the state afterwards, or it would be written again.</summary>
    private async Task ForgetAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var hadPlan = turn.Journey.Plan is not null;
        await dc.CancelAllDialogsAsync(cancellationToken);
        var hadQuestions = turn.Handover.Questions.Count > 0;
        await _handover.ForgetAsync(turn.Handover, cancellationToken);
        await _state.DeleteAsync(dc.Context, cancellationToken);
        foreach (var forgetter in _forgetters)
        {
            await forgetter.ForgetAsync(dc.Context, cancellationToken);
        }

        string[] deleted = ["forgotten.answers", .. hadPlan ? ["forgotten.plan"] : Array.Empty<string>(), .. hadQuestions ? ["forgotten.questions"] : Array.Empty<string>(), "forgotten.talk", .. _forgetters.Select(forgetter => forgetter.Names).Distinct()];
        await turn.SendAsync(turn.Answers.Forgotten(deleted, turn.Audience), cancellationToken);
    }

    private static async Task CloseAllAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        turn.Talk.OpenSlot = null;
        turn.Talk.AskAgain = null;
        turn.Talk.PicksChange = false;
        turn.Talk.Taste = null;
        turn.Talk.Handover = null;
        await dc.CancelAllDialogsAsync(cancellationToken);
    }

    /// <summary>Ends the open question and lets the interview decide what comes next; begins it when it is not open.</summary>
    private static async Task GoOnAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog?.Id == DiscoverCareersDialog.DialogId)
        {
            turn.Settled = true;
            await dc.ContinueDialogAsync(cancellationToken);
            return;
        }

        await dc.CancelAllDialogsAsync(cancellationToken);
        await dc.BeginDialogAsync(DiscoverCareersDialog.DialogId, null, cancellationToken);
    }
}
