using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Other ways to do a step of a plan, by the ways to its career that the knowledge has now.</summary>
public sealed class StepChoices(KnowledgeBase knowledge)
{
    /// <summary>Puts another job in between and so takes no step's place.</summary>
    private const string StartAs = "start-as";

    private const string Cost = "cost";

    /// <summary>What may stand in place of a step's subject; none for a job.</summary>
    public IReadOnlyList<StepChoice> Of(LearningPlan plan, PlannedStep step, CareerProfile profile)
    {
        var onTheWay = new PathFinder(knowledge).From(profile).To(plan.CareerId)?.Steps
            .FirstOrDefault(other => other.Kind == step.Kind && (other.SubjectId == step.SubjectId || other.Alternatives.Any(way => way.SubjectId == step.SubjectId)));
        var choices = onTheWay is null ? [] : Ways(onTheWay);
        var usual = step.Kind is PathStepKind.Credential && knowledge.Subjects.GetValueOrDefault(plan.CareerId)?.Profile is { } traits
            ? traits.EntryCredentials.Select(id => new StepChoice(id, step.Time))
            : [];
        return [.. choices.Concat(usual).Where(choice => choice.SubjectId != step.SubjectId).DistinctBy(choice => choice.SubjectId)];
    }

    /// <summary>The plan with another way in place of a step, which is not done yet.</summary>
    /// <param name="index">From 0.</param>
    public LearningPlan Swap(LearningPlan plan, int index, StepChoice choice)
    {
        var old = plan.Steps[index];
        var step = old with
        {
            Id = $"{old.Id.Split('-')[0]}-{choice.SubjectId}",
            SubjectId = choice.SubjectId,
            Name = knowledge.Subjects[choice.SubjectId].Name,
            Time = choice.Time,
            Done = false,
            Quotes = [.. FactsOf(choice.SubjectId).Select(fact => PlanMaker.Quote(knowledge, fact))],
        };
        return plan with { Steps = [.. plan.Steps.Select((other, i) => i == index ? step : other)] };
    }

    private static IEnumerable<StepChoice> Ways(PathStep step) => step.Alternatives
        .Where(way => way.Code != StartAs)
        .Select(way => new StepChoice(way.SubjectId, way switch
        {
            { Time: null } => step.Time,
            { Code: "higher-degree", Time: { } longer } => step.Time + longer,
            { Time: { } time } => time,
        }))
        .Prepend(new StepChoice(step.SubjectId, step.Time));

    /// <summary>The price first, then what is asked for or what the level opens.</summary>
    private IEnumerable<Fact> FactsOf(string subjectId)
    {
        var subject = knowledge.Subjects[subjectId];
        var price = subject.Program?.CostFactId is { } tuition && knowledge.Facts.TryGetValue(tuition, out var fact) ? fact
            : KnowledgeBase.OwnFacts(subject, Cost).FirstOrDefault(own => own.Figure is { Unit: "USD" });
        IReadOnlyList<Fact> first = price is null ? [] : [price];
        return first.Concat(KnowledgeBase.OwnFacts(subject, subject.Kind is SubjectKind.Credential ? "certification" : "education").Take(1)).Distinct();
    }
}

/// <summary>Something that may stand in place of a step's subject.</summary>
/// <param name="Time">How long the step takes then.</param>
public sealed record StepChoice(string SubjectId, MonthRange Time);
