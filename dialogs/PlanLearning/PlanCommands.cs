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
internal sealed partial class PlanCommands(TimeProvider time, IPlanPages? pages)
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
            await AskForCareerAsync(turn, intro: null, cancellationToken);
        }
        else
        {
            await ChangeAsync(context, turn, plan, MeantBy(turn, reading.Intent), cancellationToken);
        }
    }

    /// <summary>Whether a reading ticks a step off.</summary>
    public static bool Ticks(Reading reading, AdvisorTurn turn) => IsForPlan(reading, turn) && MeantBy(turn, reading.Intent) == Intents.PlanDone && (reading.Intent != Intents.Plan || SpeaksOfAStep(turn));

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
        Intents.PlanExport => ExportAsync(context, turn, plan, byMail: false, cancellationToken),
        _ => UpdateAsync(context, turn, plan, cancellationToken),
    };

    private static async Task MarkAsync(AdvisorTurn turn, LearningPlan plan, bool done, CancellationToken cancellationToken)
    {
        if (await StepsAsync(turn, plan, cancellationToken) is { } steps)
        {
            await MarkAsync(turn, plan, steps, done, cancellationToken);
        }
    }

    /// <param name="steps">Places in the plan, from 0.</param>
    public static async Task MarkAsync(AdvisorTurn turn, LearningPlan plan, IReadOnlyList<int> steps, bool done, CancellationToken cancellationToken)
    {
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
            await DropAsync(turn, plan, steps, cancellationToken);
        }
    }

    /// <param name="steps">Places in the plan, from 0.</param>
    public static async Task DropAsync(AdvisorTurn turn, LearningPlan plan, IReadOnlyList<int> steps, CancellationToken cancellationToken)
    {
        var left = steps.OrderDescending().Aggregate(plan, (dropped, index) => dropped.Drop(index));
        Save(turn, left);
        await SayAsync(turn, "plan.dropped", left, plan.Steps[steps[0]], steps[0] + 1, cancellationToken);
    }

    public static Task NoteAsync(AdvisorTurn turn, PlanNotes.Wish wish, CancellationToken cancellationToken) =>
        turn.Journey.Plan is { } stored
            ? PlanNotes.TakeAsync(turn, stored.ToPlan(), wish, plan => Save(turn, plan), cancellationToken)
            : AskForCareerAsync(turn, intro: null, cancellationToken);

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

    public static void Save(AdvisorTurn turn, LearningPlan plan)
    {
        turn.Journey.Plan = StoredPlan.Of(plan, turn.Journey.Plan);
        turn.Talk.PlanJustChanged = true;
    }
}
