using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <summary>What people say about their plan in their own words: what is done or is not, what is to change, what a step costs, for which career it shall be.</summary>
internal sealed partial class PlanTalk(PlanCommands plans)
{
    /// <summary>Replies to a message about the plan; false when it is about something else, or leaves something for others to answer.</summary>
    /// <param name="ticks">Whether the recognizer took the message for one that ticks a step off.</param>
    public async Task<bool> TakeAsync(ITurnContext context, AdvisorTurn turn, bool ticks, CancellationToken cancellationToken)
    {
        var asked = turn.AskedOfPlan;
        turn.AskedOfPlan = null;
        var message = new PlanMessage(turn, turn.Journey.Plan?.ToPlan());
        return await TakeAnswerAsync(message, asked, cancellationToken)
            || await TakePaperAsync(context, message, cancellationToken)
            || await TakeChangeAsync(message, cancellationToken)
            || await TakeDoneAsync(message, ticks, cancellationToken)
            || await TakeQuestionAsync(message, cancellationToken)
            || await TakeWishAsync(message, cancellationToken);
    }

    /// <summary>The answer to what the bot asked about the plan.</summary>
    private async Task<bool> TakeAnswerAsync(PlanMessage message, StoredPlanAsk? asked, CancellationToken cancellationToken)
    {
        var turn = message.Turn;
        if (asked is { Kind: StoredPlanAsk.Career } && !QuestionForm.LooksAsked(turn.Recognition.Text, message.Rules) && PlanCareer.Named(message) is { } career)
        {
            await plans.MakeAsync(turn, career, cancellationToken);
            return true;
        }

        if (asked is { Kind: StoredPlanAsk.Done } && message.Plan is { } plan && asked.Step < plan.Steps.Count && turn.Recognition is { Intent: Intents.Yes or Intents.No, Clauses.Count: 1 })
        {
            if (turn.Recognition.Intent == Intents.Yes)
            {
                await PlanCommands.MarkAsync(turn, plan, [asked.Step], done: true, cancellationToken);
            }
            else
            {
                await turn.SendAsync(turn.Answers.StepNotTicked("plan.left-open", plan, asked.Step, turn.Audience), cancellationToken);
            }

            return true;
        }

        return false;
    }

    private async Task<bool> TakePaperAsync(ITurnContext context, PlanMessage message, CancellationToken cancellationToken)
    {
        var mail = message.Words.HasAny(message.Asking.Mail);
        if (message.Plan is not { } plan || !(mail || message.Words.HasAny(message.Asking.Print)) || NamesSubject(message) || ReadsAs(message, Intents.PlanHandover))
        {
            return false;
        }

        await plans.ExportAsync(context, message.Turn, plan, mail, cancellationToken);
        return true;
    }

    private static async Task<bool> TakeChangeAsync(PlanMessage message, CancellationToken cancellationToken)
    {
        var (turn, plan) = (message.Turn, message.Plan);
        if (plan is null || Hypothesis.IsIn(turn))
        {
            return false;
        }

        if (PlanChanges.Exchange(message) is { } exchange)
        {
            await ExchangeAsync(message, plan, exchange, cancellationToken);
            return true;
        }

        if (PlanChanges.InAlready(message) is { } there)
        {
            await turn.SendAsync(turn.Answers.PlanWord("plan.in-already", there, turn.Audience), cancellationToken);
            return true;
        }

        if (PlanChanges.DropsNothing(message))
        {
            await KeepAsync(turn, cancellationToken);
            await turn.SendAsync(turn.Answers.PlanWord("plan.nothing-to-drop", plan.CareerId, turn.Audience), cancellationToken);
            return true;
        }

        switch (PlanChanges.Drops(message))
        {
            case [var only]:
                await KeepAsync(turn, cancellationToken);
                await PlanCommands.DropAsync(turn, plan, [only], cancellationToken);
                return true;
            case { Count: > 1 } several:
                await turn.SendAsync(turn.Answers.WhichStep(plan, several, turn.Audience), cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private static async Task ExchangeAsync(PlanMessage message, LearningPlan plan, PlanExchange exchange, CancellationToken cancellationToken)
    {
        var turn = message.Turn;
        await KeepAsync(turn, cancellationToken);
        if (exchange.Choice is not { } choice)
        {
            await turn.SendAsync(exchange.Done
                ? turn.Answers.PlanWord("plan.not-in", exchange.Wanted, turn.Audience)
                : turn.Answers.CannotSwap(plan, exchange.Index, exchange.Wanted, PlanChanges.Choices(turn, plan, exchange.Index), turn.Audience), cancellationToken);
            return;
        }

        var swapped = new StepChoices(turn.Advisor.Knowledge).Swap(plan, exchange.Index, choice);
        var done = StepsNamed.Numbers(message).Where(number => number >= 1 && number <= plan.Steps.Count).Select(number => number - 1).Append(exchange.Index).Distinct();
        var changed = exchange.Done ? done.Aggregate(swapped, (marked, index) => marked.Mark(index, done: true)) : swapped;
        PlanCommands.Save(turn, changed);
        await turn.SendAsync(turn.Answers.StepSwapped(exchange.Done ? "plan.swapped.done" : "plan.swapped", plan, changed, exchange.Index, turn.Audience), cancellationToken);
    }

    private static async Task<bool> TakeQuestionAsync(PlanMessage message, CancellationToken cancellationToken)
    {
        var turn = message.Turn;
        if (Hypothesis.IsIn(turn) || PlanQuestions.Read(message) is not { } question)
        {
            return false;
        }

        if (message.Plan is not { } plan)
        {
            await TellFirstStepsAsync(turn, question, cancellationToken);
            return true;
        }

        var suggest = !turn.InInterview;
        var reply = question switch
        {
            { Kind: PlanQuestionKind.Total } => turn.Answers.PlanTotal(PlanTotals.Of(plan, turn.Advisor.Knowledge), question.Question.Aspect is Answers.StepAspect.Time, question.Question.Money, turn.Audience, suggest),
            { Kind: PlanQuestionKind.Beginning } => turn.Answers.PlanBeginning(plan, turn.Audience, suggest),
            { Kind: PlanQuestionKind.HowTo } => turn.Answers.HowToTick(plan, turn.Audience),
            _ when question.Steps.Any(number => number < 1 || number > plan.Steps.Count) => turn.Answers.NoSuchStep(plan, turn.Audience),
            _ => turn.Answers.AboutSteps(plan, [.. question.Steps.Select(number => (number - 1, PlanChanges.Choices(turn, plan, number - 1)))], question.Question, turn.Audience, suggest),
        };
        await turn.SendAsync(reply, cancellationToken);
        return true;
    }

    /// <summary>"What would be the first step then?" without a plan: the way to the career that is talked of; where there is none, the plan has to be asked for.</summary>
    private static Task TellFirstStepsAsync(AdvisorTurn turn, PlanQuestion question, CancellationToken cancellationToken)
    {
        if (question.Steps is not [1] || turn.Talk.Careers is not [var first, ..])
        {
            return PlanCommands.AskForCareerAsync(turn, "plan.no-plan", cancellationToken);
        }

        var way = turn.Talk.Careers.Select(career => PlanCommands.WayTo(turn, career)).FirstOrDefault(found => found is not null);
        return turn.SendAsync(way is null ? turn.Answers.NoPath(first, turn.Audience) : turn.Answers.Path(way, turn.Audience, new AskedForm()), cancellationToken);
    }

    /// <summary>"Make me a plan for it": the career named, or the one talked about.</summary>
    private async Task<bool> TakeWishAsync(PlanMessage message, CancellationToken cancellationToken)
    {
        var turn = message.Turn;
        if (Hypothesis.IsIn(turn) || !PlanCareer.IsWanted(message))
        {
            return false;
        }

        var named = PlanCareer.Named(message) ?? (PlanCareer.PointsBack(message) ? turn.Talk.LastCareer : null);
        if (message.Plan is { } plan && (named is null || named == plan.CareerId))
        {
            if (!ReadsAs(message, Intents.PlanExport))
            {
                return false;
            }

            // Sentences that ask for a plan and those that ask for it on paper are much alike; no word of paper was said.
            await turn.SendAsync(turn.Answers.ShowPlan(plan, null, turn.Audience), cancellationToken);
            return true;
        }

        turn.Keep(SlotReader.Read(turn).Profile);
        if ((named ?? PlanCareer.Meant(turn, id => PlanCommands.WayTo(turn, id) is not null)) is { } career)
        {
            await plans.MakeAsync(turn, career, cancellationToken);
            // "Make me a plan then. And is 2500 enough for all of it?"
            turn.Unread = string.Join(' ', message.Sentences.Where(sentence => sentence.IsMarked && !sentence.Words.HasAny(message.Asking.Make)).Select(sentence => sentence.Text));
        }
        else
        {
            await PlanCommands.AskForCareerAsync(turn, intro: null, cancellationToken);
        }

        return true;
    }

    /// <summary>"Drop school, I have an associate": what is said beside it is kept, and said to be.</summary>
    private static async Task KeepAsync(AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var answers = SlotReader.Read(turn);
        turn.Keep(answers.Profile);
        if (answers.Any && !answers.Literal)
        {
            await turn.SendAsync(turn.Answers.Noted(turn.Profile, answers.Changed, turn.Audience), cancellationToken);
        }
    }

    private static bool NamesSubject(PlanMessage message) => message.Turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Subject);

    private static bool ReadsAs(PlanMessage message, string intent) => message.Turn.Recognition.Clauses.Any(clause => clause.Best.Intent == intent && clause.Verdict is Verdict.Accept);
}
