using System.Security.Cryptography;
using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <summary>Makes, shows and changes the person's plan; every command is answered in the turn it comes in.</summary>
internal sealed class PlanCommands(TimeProvider time, IPlanPages? pages)
{
    /// <summary>Where there is no plan, only what surely speaks of steps is about one: "I don't have 2 years" is not.</summary>
    private const double Surely = 0.9;

    /// <summary>Whether a reading is about the plan; sentences about steps have to say what is to happen to one.</summary>
    public static bool IsForPlan(Reading reading, AdvisorTurn turn) => reading.Intent is Intents.Plan
        || (IsAboutAStep(reading.Intent)
            ? (turn.Journey.Plan is not null || reading.Score >= Surely) && turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.StepVerb)
            : reading.Intent.StartsWith(Intents.PlanPrefix, StringComparison.Ordinal));

    public async Task RunAsync(ITurnContext context, AdvisorTurn turn, Reading reading, CancellationToken cancellationToken)
    {
        var plan = turn.Journey.Plan?.ToPlan();
        if (reading.Intent == Intents.PlanHandover)
        {
            await HandOverAsync(context, turn, plan, cancellationToken);
        }
        else if (plan is null ? reading.Intent == Intents.Plan || NamedSubjects.Placed(turn).Length > 0 : reading.Intent == Intents.Plan && !SpeaksOfAStep(turn))
        {
            await ShowOrMakeAsync(turn, plan, reading, cancellationToken);
        }
        else if (plan is null)
        {
            await turn.SendAsync(turn.Answers.AskForPlanCareer(turn.Audience), cancellationToken);
        }
        else
        {
            await ChangeAsync(context, turn, plan, MeantBy(turn, reading.Intent), cancellationToken);
        }
    }

    /// <summary>Sentences about steps are much alike; the word that says what is to happen decides.</summary>
    private static string MeantBy(AdvisorTurn turn, string intent) =>
        (IsAboutAStep(intent) || intent == Intents.Plan) && turn.Recognition.Entities.FirstOrDefault(entity => entity.Kind is EntityKind.StepVerb) is { } verb
            ? Intents.PlanPrefix + verb.Id
            : intent;

    /// <summary>"Done with step 2" is a wish about the plan that is there, whatever else it sounds like; "the first" alone may be anything.</summary>
    private static bool SpeaksOfAStep(AdvisorTurn turn) =>
        turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.StepVerb)
        && turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Number)
        && !turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Duration or EntityKind.Subject);

    private static bool IsAboutAStep(string intent) =>
        intent is Intents.PlanDone or Intents.PlanOpen or Intents.PlanUp or Intents.PlanDown or Intents.PlanMove or Intents.PlanDrop;

    private Task ChangeAsync(ITurnContext context, AdvisorTurn turn, LearningPlan plan, string intent, CancellationToken cancellationToken) => intent switch
    {
        Intents.PlanDone => MarkAsync(turn, plan, done: true, cancellationToken),
        Intents.PlanOpen => MarkAsync(turn, plan, done: false, cancellationToken),
        Intents.PlanUp => MoveAsync(turn, plan, -1, cancellationToken),
        Intents.PlanDown => MoveAsync(turn, plan, +1, cancellationToken),
        Intents.PlanMove => MoveToAsync(turn, plan, cancellationToken),
        Intents.PlanDrop => DropAsync(turn, plan, cancellationToken),
        Intents.PlanUndo => UndoAsync(turn, cancellationToken),
        Intents.PlanExport => ExportAsync(context, turn, plan, cancellationToken),
        _ => UpdateAsync(context, turn, plan, cancellationToken),
    };

    private async Task ShowOrMakeAsync(AdvisorTurn turn, LearningPlan? plan, Reading reading, CancellationToken cancellationToken)
    {
        var career = NamedSubjects.Placed(turn).Concat(reading.Subjects).FirstOrDefault(id => NamedSubjects.IsCareer(turn, id));
        if (plan is not null && (career is null || career == plan.CareerId))
        {
            await turn.SendAsync(turn.Answers.ShowPlan(plan, null, turn.Audience), cancellationToken);
            return;
        }

        career ??= turn.Talk.Subjects.FirstOrDefault(id => NamedSubjects.IsCareer(turn, id) && WayTo(turn, id) is not null) ?? turn.Talk.Ranking.FirstOrDefault();
        if (career is null)
        {
            await turn.SendAsync(turn.Answers.AskForPlanCareer(turn.Audience), cancellationToken);
            return;
        }

        if (WayTo(turn, career) is not { } path)
        {
            await turn.SendAsync(turn.Answers.NoWay(career, turn.Audience), cancellationToken);
            return;
        }

        var made = new PlanMaker(turn.Advisor.Knowledge).Make(path, Convert.ToHexString(RandomNumberGenerator.GetBytes(8)), time.GetUtcNow());
        Save(turn, made);
        await turn.SendAsync(turn.Answers.ShowPlan(made, plan is null ? "plan.made" : "plan.replaced", turn.Audience), cancellationToken);
    }

    private static CareerPath? WayTo(AdvisorTurn turn, string career) =>
        turn.Advisor.Paths.From(turn.Profile).To(career) is { Steps.Count: > 0 } path ? path : null;

    private static async Task MarkAsync(AdvisorTurn turn, LearningPlan plan, bool done, CancellationToken cancellationToken)
    {
        if (await StepsAsync(turn, plan, cancellationToken) is not { } steps)
        {
            return;
        }

        var changed = steps.Aggregate(plan, (marked, index) => marked.Mark(index, done));
        Save(turn, changed);
        await SayAsync(turn, done ? "plan.done" : "plan.open", changed, plan.Steps[steps[^1]], steps[^1] + 1, cancellationToken);
    }

    private static async Task MoveAsync(AdvisorTurn turn, LearningPlan plan, int by, CancellationToken cancellationToken)
    {
        if (await StepsAsync(turn, plan, cancellationToken) is { } steps)
        {
            await MoveAsync(turn, plan, steps[0], steps[0] + by, cancellationToken);
        }
    }

    private static async Task MoveToAsync(AdvisorTurn turn, LearningPlan plan, CancellationToken cancellationToken)
    {
        if (await StepsAsync(turn, plan, cancellationToken) is { } steps)
        {
            // "Make step 3 the first" names one place by number and the other as an ordinal.
            await MoveAsync(turn, plan, steps[0], steps.Count > 1 ? steps[1] : 0, cancellationToken);
        }
    }

    private static async Task MoveAsync(AdvisorTurn turn, LearningPlan plan, int from, int to, CancellationToken cancellationToken)
    {
        to = Math.Clamp(to, 0, plan.Steps.Count - 1);
        var moved = plan.Move(from, to);
        Save(turn, moved);
        await SayAsync(turn, from == to ? "plan.stays" : "plan.moved", moved, plan.Steps[from], to + 1, cancellationToken);
    }

    private static async Task DropAsync(AdvisorTurn turn, LearningPlan plan, CancellationToken cancellationToken)
    {
        if (await StepsAsync(turn, plan, cancellationToken) is { } steps)
        {
            var left = steps.OrderDescending().Aggregate(plan, (dropped, index) => dropped.Drop(index));
            Save(turn, left);
            await SayAsync(turn, "plan.dropped", left, plan.Steps[steps[0]], steps[0] + 1, cancellationToken);
        }
    }

    public static Task NoteAsync(AdvisorTurn turn, PlanNotes.Wish wish, CancellationToken cancellationToken) =>
        turn.Journey.Plan is { } stored
            ? PlanNotes.TakeAsync(turn, stored.ToPlan(), wish, plan => Save(turn, plan), cancellationToken)
            : turn.SendAsync(turn.Answers.AskForPlanCareer(turn.Audience), cancellationToken);

    public static async Task UndoAsync(AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Journey.Plan is not { Before: { } before })
        {
            await turn.SayAsync("plan.nothing-to-undo", cancellationToken, ReplyKinds.Plan);
            return;
        }

        turn.Journey.Plan = before;
        turn.Talk.PlanJustChanged = true;
        await turn.SendAsync(turn.Answers.ShowPlan(before.ToPlan(), "plan.undone", turn.Audience), cancellationToken);
    }

    /// <summary>Takes the switches of a card, and what the facts say now.</summary>
    private static async Task UpdateAsync(ITurnContext context, AdvisorTurn turn, LearningPlan plan, CancellationToken cancellationToken)
    {
        var switches = PlanCard.Switches(context.Activity.Value);
        var ticked = plan with { Steps = [.. plan.Steps.Select(step => switches.TryGetValue(step.Id, out var done) ? step with { Done = done } : step)] };
        var updated = switches.Count > 0 ? ticked : PlanReview.Accept(ticked, turn.Advisor.Knowledge);
        Save(turn, updated);
        await turn.SendAsync(turn.Answers.ShowPlan(updated, "plan.updated", turn.Audience), cancellationToken);
    }

    private async Task ExportAsync(ITurnContext context, AdvisorTurn turn, LearningPlan plan, CancellationToken cancellationToken)
    {
        var link = await LinkAsync(context, turn, plan.Id, handover: false, cancellationToken);
        await turn.SendAsync(link is null
            ? turn.Answers.ShowPlan(plan, null, turn.Audience)
            : turn.Answers.PlanLink(link.Address, "plan.export", (int)link.Lifetime.TotalMinutes, turn.Audience), cancellationToken);
    }

    private async Task HandOverAsync(ITurnContext context, AdvisorTurn turn, LearningPlan? plan, CancellationToken cancellationToken)
    {
        if (plan is null && !turn.Profile.KnowsAnything())
        {
            await turn.SayAsync("handover.nothing", cancellationToken, ReplyKinds.Plan);
            return;
        }

        var link = await LinkAsync(context, turn, plan?.Id, handover: true, cancellationToken);
        var ranking = turn.Advisor.Ranker.Rank(turn.Profile);
        await turn.SendAsync(link is null
            ? turn.Answers.SheetText(turn.Answers.HandoverSheetOf(turn.Profile, ranking, plan, time.GetUtcNow(), turn.Audience), turn.Audience)
            : turn.Answers.PlanLink(link.Address, "handover.export", (int)link.Lifetime.TotalMinutes, turn.Audience), cancellationToken);
    }

    /// <summary>No address in a group: whoever reads along could open it.</summary>
    private async Task<PlanLink?> LinkAsync(ITurnContext context, AdvisorTurn turn, string? planId, bool handover, CancellationToken cancellationToken) =>
        pages is null || turn.Audience.Shared
            ? null
            : await pages.LinkAsync(context, new PlanTicket(context.Activity.ChannelId, context.Activity.From.Id, planId, handover, turn.Audience.Language), cancellationToken);

    /// <summary>The steps named by number, from 0; says so and gives null when there is no such step.</summary>
    private static async Task<IReadOnlyList<int>?> StepsAsync(AdvisorTurn turn, LearningPlan plan, CancellationToken cancellationToken)
    {
        var places = turn.Recognition.Entities
            .Where(entity => entity.Kind is EntityKind.Number or EntityKind.Ordinal && entity.Number is not null)
            .Select(entity => entity.Number == -1 ? plan.Steps.Count : (int)entity.Number!.Value)
            .Distinct()
            .ToArray();
        if (places.Length == 0 && plan.Next is { } next)
        {
            // "I did the first thing" is numbered; a bare "done" means the step that is next.
            return [plan.Steps.ToList().IndexOf(next)];
        }

        if (places.Length == 0 || Array.Exists(places, place => place < 1 || place > plan.Steps.Count))
        {
            await turn.SendAsync(turn.Answers.NoSuchStep(plan, turn.Audience), cancellationToken);
            return null;
        }

        return [.. places.Select(place => place - 1)];
    }

    private static Task SayAsync(AdvisorTurn turn, string key, LearningPlan plan, PlannedStep step, int number, CancellationToken cancellationToken) =>
        turn.SendAsync(turn.Answers.PlanChanged(key, plan, number, turn.Answers.PlanStep(step, turn.Audience), turn.Audience), cancellationToken);

    private static void Save(AdvisorTurn turn, LearningPlan plan)
    {
        turn.Journey.Plan = StoredPlan.Of(plan, turn.Journey.Plan);
        turn.Talk.PlanJustChanged = true;
    }
}
