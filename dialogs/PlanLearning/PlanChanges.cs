using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <summary>Reads changes of the plan that are said without a step's number: another exam in place of one, a step to go by its name.</summary>
internal static class PlanChanges
{
    /// <summary>What another way is wanted for, and which; null when nothing is to be exchanged.</summary>
    public static PlanExchange? Exchange(PlanMessage message)
    {
        var done = message.Words.HasAny(message.Asking.Done) && !message.Words.HasAny(message.Asking.NotDone) && !message.Words.HasAny(message.Asking.NotSaid);
        if (message.Plan is not { } plan || message.Wonders || !(done || message.Words.HasAny(message.Asking.Swap)) || NamesAnswer(message)
            || StepsNamed.Subjects(message).LastOrDefault(id => IsWanted(message, id) && plan.Steps.All(step => step.SubjectId != id)) is not { } wanted)
        {
            return null;
        }

        var exchanges = message.Words.HasAny(message.Asking.Swap);
        if (!exchanges && KindOf(message, wanted) is not PathStepKind.Credential)
        {
            return null;
        }

        var numbered = StepsNamed.Numbers(message).Where(number => number >= 1 && number <= plan.Steps.Count).Select(number => number - 1).ToArray();
        var named = numbered.Concat(StepsNamed.OfSubject(message)).Concat(StepsNamed.OfKind(message)).Distinct().ToArray();
        var fitting = Enumerable.Range(0, plan.Steps.Count).Where(index => ChoiceOf(message, index, wanted) is not null).ToArray();
        int? place = named.Intersect(fitting).Concat(fitting).Select(index => (int?)index).FirstOrDefault();
        if (place is { } fits && (named.Length > 0 || message.NamesPlan || message.Turn.Talk.PlanInView || !exchanges))
        {
            return new PlanExchange(fits, wanted, ChoiceOf(message, fits, wanted), Done: done && !exchanges);
        }

        // What cannot be exchanged is said where it was surely wanted.
        var sameKind = Enumerable.Range(0, plan.Steps.Count).Where(index => plan.Steps[index].Kind == KindOf(message, wanted)).ToArray();
        return named.Concat(sameKind).Select(index => (int?)index).FirstOrDefault() is { } asked && (exchanges ? named.Length > 0 || message.NamesPlan : IsPassed(message, wanted))
            ? new PlanExchange(asked, wanted, null, done && !exchanges)
            : null;
    }

    /// <summary>Steps that are to go by what they are: places from 0; empty when none is.</summary>
    public static IReadOnlyList<int> Drops(PlanMessage message)
    {
        if (message.Plan is null || message.Wonders || message.Words.HasAny(message.Asking.NotDrop) || !message.Words.HasAny(message.Asking.Drop) || StepsNamed.Numbers(message).Count > 0)
        {
            return [];
        }

        var named = StepsNamed.OfSubject(message);
        return named.Count > 0 ? named : StepsNamed.DropsKind(message) ? StepsNamed.OfKind(message) : [];
    }

    /// <summary>Whether a step is to go that the plan does not have.</summary>
    public static bool DropsNothing(PlanMessage message) =>
        message.Plan is not null && !message.Wonders && !message.Words.HasAny(message.Asking.NotDrop) && message.Words.HasAny(message.Asking.Drop) && StepsNamed.Numbers(message).Count == 0 && StepsNamed.DropsKind(message) && Drops(message).Count == 0;

    /// <summary>"No, I said CPC, change that": the exam wanted that is in the plan already; null for none.</summary>
    public static string? InAlready(PlanMessage message) =>
        message.Plan is { } plan && !message.Wonders && (message.NamesPlan || message.Turn.Talk.PlanInView) && message.Words.HasAny(message.Asking.Swap)
            && StepsNamed.Subjects(message).LastOrDefault(id => IsWanted(message, id)) is { } wanted
            && plan.Steps.Any(step => step.Kind is PathStepKind.Credential && step.SubjectId == wanted) && !Questions(message)
            ? wanted
            : null;

    private static bool Questions(PlanMessage message) => QuestionForm.LooksAsked(message.Turn.Recognition.Text, message.Rules);

    /// <summary>"Passed the CCA": the exam of the plan that is named, whatever its number; -1 for none.</summary>
    public static int Passed(PlanMessage message) =>
        message.Plan is { } plan && StepsNamed.Numbers(message).Count == 0 && message.Words.HasAny(message.Asking.Done)
            ? StepsNamed.OfSubject(message).Where(index => plan.Steps[index].Kind is PathStepKind.Credential && IsWanted(message, plan.Steps[index].SubjectId)).DefaultIfEmpty(-1).First()
            : -1;

    private static StepChoice? ChoiceOf(PlanMessage message, int index, string wanted) =>
        Choices(message.Turn, message.Plan!, index).FirstOrDefault(choice => choice.SubjectId == wanted);

    public static IReadOnlyList<StepChoice> Choices(AdvisorTurn turn, LearningPlan plan, int index) =>
        new StepChoices(turn.Advisor.Knowledge).Of(plan, plan.Steps[index], turn.Profile);

    private static bool IsWanted(PlanMessage message, string id) =>
        message.Turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Subject && entity.Id == id).All(entity => entity.Liking > 0);

    /// <summary>"Passed CPC": few words, or a step beside it.</summary>
    private static bool IsPassed(PlanMessage message, string wanted) =>
        KindOf(message, wanted) is PathStepKind.Credential && !Questions(message) && (message.NamesPlan || message.Turn.Talk.PlanInView);

    private static PathStepKind? KindOf(PlanMessage message, string id) => message.Turn.Advisor.Knowledge.Subjects[id].Kind switch
    {
        Knowledge.SubjectKind.Credential => PathStepKind.Credential,
        Knowledge.SubjectKind.Education => PathStepKind.Schooling,
        _ => null,
    };

    /// <summary>"Change my education" is about an answer of the interview.</summary>
    private static bool NamesAnswer(PlanMessage message) =>
        !message.NamesPlan && message.Turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Slot);
}

/// <summary>Another way that is wanted in place of a step.</summary>
/// <param name="Index">Of the step, from 0.</param>
/// <param name="Choice">Null when the plan knows no such way.</param>
/// <param name="Done">Whether it is said to be done already.</param>
internal sealed record PlanExchange(int Index, string Wanted, StepChoice? Choice, bool Done);
