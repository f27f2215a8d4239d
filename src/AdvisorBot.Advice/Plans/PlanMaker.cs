using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Makes a plan of a way to a career.</summary>
public sealed class PlanMaker(KnowledgeBase knowledge)
{
    /// <summary>The plan with every step of the way, and the facts it stands on.</summary>
    public LearningPlan Make(CareerPath path, string id, DateTimeOffset now)
    {
        var quoted = new HashSet<string>(StringComparer.Ordinal);
        var steps = path.Steps.Select((step, i) => StepOf(step, $"{i + 1}-{step.SubjectId}", quoted)).ToArray();
        return new LearningPlan(id, path.ToCareer, NameOf(path.ToCareer), now, steps);
    }

    /// <param name="quoted">Facts that an earlier step quotes; once is enough.</param>
    private PlannedStep StepOf(PathStep step, string id, HashSet<string> quoted) => new(
        id, step.Kind, step.SubjectId, NameOf(step.SubjectId), step.Time, step.Optional, Done: false,
        [.. FactsOf(step).Where(fact => knowledge.Facts.ContainsKey(fact) && quoted.Add(fact)).Select(fact => Quote(knowledge, knowledge.Facts[fact]))])
    {
        Demand = step.Demand,
    };

    /// <summary>What a step costs or pays comes first.</summary>
    private IEnumerable<string> FactsOf(PathStep step)
    {
        if (step.Cost is { } cost)
        {
            yield return cost.FactId;
        }

        if (step.Kind is PathStepKind.FirstJob or PathStepKind.NextJob && knowledge.Subjects.GetValueOrDefault(step.SubjectId)?.Profile is { } traits)
        {
            yield return traits.Pay;
        }

        foreach (var fact in step.FactIds)
        {
            yield return fact;
        }
    }

    /// <summary>The fact as it stands now.</summary>
    public static QuotedFact Quote(KnowledgeBase knowledge, Fact fact) => new(
        fact.Id, fact.Topic, fact.ItemText, fact.Figure?.Value, fact.Figure?.Unit, knowledge.SourceOf(fact).ShortName, fact.AsOf.Split('-')[0]);

    private string NameOf(string subjectId) => knowledge.Subjects.TryGetValue(subjectId, out var subject) ? subject.Name : subjectId;
}
