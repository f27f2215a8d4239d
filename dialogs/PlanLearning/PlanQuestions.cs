using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <summary>Reads what a message asks about the plan on hand.</summary>
internal static class PlanQuestions
{
    /// <summary>Smaller numbers are steps and months, not money.</summary>
    private const double LeastMoney = 50;

    /// <summary>What all steps together have.</summary>
    private static readonly string[] Summed = ["cost", "time"];

    private static readonly string[] Order = ["why", "paid", "cost", "ways", "hard", "time"];

    /// <summary>What is asked; null when nothing is.</summary>
    public static PlanQuestion? Read(PlanMessage message)
    {
        var words = message.Words;
        var aspect = Order.FirstOrDefault(found => message.Asking.Aspects.TryGetValue(found, out var said) && words.HasAny(said));
        var numbers = StepsNamed.Numbers(message);
        if (message.Plan is null)
        {
            return numbers.Count > 0 && ((IsShort(message) && !IsCommand(message)) || IsAsked(message, message.Asking.Steps)) ? new PlanQuestion(PlanQuestionKind.Step, numbers, Question(aspect, message)) : null;
        }

        var inView = message.NamesPlan || message.Turn.Talk.PlanInView;
        if (words.HasAny(message.Asking.HowTo) && message.NamesPlan)
        {
            return new PlanQuestion(PlanQuestionKind.HowTo, [], Question(aspect, message));
        }

        if (inView && words.HasAny(message.Asking.Whole) && Whole(message) is { } total && IsAsked(message))
        {
            return new PlanQuestion(PlanQuestionKind.Total, [], Question(total, message));
        }

        if (numbers.Count > 0)
        {
            return IsAsked(message, message.Asking.Steps) || (!IsCommand(message) && (aspect is not null || IsShort(message))) ? new PlanQuestion(PlanQuestionKind.Step, numbers, Question(aspect, message)) : null;
        }

        if (words.HasAny(message.Asking.Which))
        {
            return new PlanQuestion(PlanQuestionKind.Beginning, [], Question(aspect, message));
        }

        if ((IsAsked(message) || aspect is "why") && words.HasAny(message.Asking.InPlan) && InPlan(message) is { Count: > 0 } named)
        {
            return new PlanQuestion(PlanQuestionKind.Step, [.. named.Select(place => place + 1)], Question(aspect, message));
        }

        return inView && IsAsked(message) && StepsNamed.PointsAtKind(message) && !NamesOther(message) && StepsNamed.OfKind(message) is { Count: > 0 } places && (aspect is not null || KnowsOf(message, places))
            ? new PlanQuestion(PlanQuestionKind.Step, [.. places.Select(place => place + 1)], Question(aspect, message))
            : null;
    }

    /// <summary>What is asked of all steps together.</summary>
    private static string? Whole(PlanMessage message) =>
        Summed.FirstOrDefault(aspect => message.Asking.Aspects.TryGetValue(aspect, out var said) && message.Words.HasAny(said));

    /// <summary>"Why is the RHIT in my plan", "why is it in there": the step of what is named, else of what was talked about.</summary>
    private static IReadOnlyList<int> InPlan(PlanMessage message) => StepsNamed.OfSubject(message) is { Count: > 0 } named ? named
        : NamesOther(message) || StepsNamed.PointsAtKind(message) || !message.Words.HasAny(message.Rules.Pronouns) ? []
        : [.. message.Plan!.Steps.Select((step, i) => (step, i)).Where(found => message.Turn.Talk.Subjects.Contains(found.step.SubjectId)).Select(found => found.i).Take(1)];

    private static StepQuestion Question(string? aspect, PlanMessage message) => new(aspect switch
    {
        "why" => StepAspect.Why,
        "paid" => StepAspect.Paid,
        "cost" => StepAspect.Cost,
        "ways" => StepAspect.Ways,
        "hard" => StepAspect.Hard,
        "time" => StepAspect.Time,
        _ => StepAspect.What,
    })
    {
        Money = (decimal?)message.Turn.Recognition.Entities.FirstOrDefault(entity => entity.Kind is EntityKind.Budget or EntityKind.Money or EntityKind.Number && entity.Number >= LeastMoney)?.Number,
        IsYesNo = message.Turn.Recognition.Clauses.Any(clause => FormReader.Of(clause, message.Turn).IsYesNo),
        Topic = message.Turn.Recognition.Clauses.FirstOrDefault(clause => clause is { Verdict: Verdict.Accept, Best.Intent: Intents.Ask })?.Best.Topic,
    };

    /// <summary>Whether something is asked, in a sentence with one of these words where any are given.</summary>
    private static bool IsAsked(PlanMessage message, IReadOnlyList<string>? beside = null) =>
        message.Sentences.Any(sentence => (beside is null || sentence.Words.HasAny(beside)) && (sentence.IsMarked || QuestionForm.LooksAsked(message.WithoutPreface(sentence.Text), message.Rules)))
        || message.Turn.Recognition.Clauses.Any(clause => (beside is null || message.WordsOf(clause.Text).HasAny(beside)) && (message.Sentences.Count == 1 || beside is null) && FormReader.Of(clause, message.Turn).IsAsked);

    /// <summary>"Step 2", "and step 2 of my plan".</summary>
    private static bool IsShort(PlanMessage message) => message.Words.Text.Count(letter => letter == ' ') < 6;

    /// <summary>Something is to happen to a step.</summary>
    private static bool IsCommand(PlanMessage message) => message.Turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.StepVerb);

    /// <summary>Whether what else was understood is something the step's subject knows; "do those classes get aid" is for others.</summary>
    private static bool KnowsOf(PlanMessage message, IReadOnlyList<int> places) =>
        Question(null, message).Topic is not { } topic || places.Any(place =>
            message.Turn.Advisor.Knowledge.Subjects.TryGetValue(message.Plan!.Steps[place].SubjectId, out var subject) && Knowledge.KnowledgeBase.OwnFacts(subject, topic).Count > 0);

    /// <summary>An exam or level that is not in the plan: the question is about that.</summary>
    private static bool NamesOther(PlanMessage message) => StepsNamed.Subjects(message).Any(id => message.Plan!.Steps.All(step => step.SubjectId != id));
}

/// <summary>What is asked about the plan.</summary>
/// <param name="Steps">Numbers of the steps asked about, from 1; also such as the plan does not have.</param>
internal sealed record PlanQuestion(PlanQuestionKind Kind, IReadOnlyList<int> Steps, StepQuestion Question);

internal enum PlanQuestionKind
{
    Step,
    Total,
    Beginning,
    HowTo,
}
