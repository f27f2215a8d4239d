using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Time and money of the steps of a plan that are still open; optional ones are left out.</summary>
/// <param name="Steps">The steps counted, with their places in the plan from 0.</param>
/// <param name="MayNeedCourse">Whether a course is open that can be left out only by who has learned the work already.</param>
public sealed record PlanTotals(IReadOnlyList<StepCost> Steps, bool MayNeedCourse = false)
{
    private const int MonthsOfAYear = 12;

    public MonthRange Time => Steps.Aggregate(default(MonthRange), (sum, cost) => sum + cost.Step.Time);

    public decimal Low => Steps.Sum(cost => cost.Low ?? 0);

    public decimal High => Steps.Sum(cost => cost.High ?? 0);

    /// <summary>Whether every step that costs something has its figure.</summary>
    public bool IsWhole => Steps.All(cost => cost.Low is not null || !cost.IsPriced);

    public static PlanTotals Of(LearningPlan plan, KnowledgeBase knowledge) =>
        new([.. plan.Steps.Select((step, i) => CostOf(step, i, knowledge)).Where(cost => !cost.Step.Done && !cost.Step.Optional)],
            plan.Steps.Any(step => step is { Kind: PathStepKind.Schooling, Optional: true, Done: false, Demand: null }));

    /// <summary>What one step costs; tuition is paid for every year.</summary>
    public static StepCost CostOf(PlannedStep step, int index, KnowledgeBase knowledge)
    {
        var cost = new StepCost(index, step, null, null, null);
        if (!cost.IsPriced || step.Quotes.FirstOrDefault(quote => quote is { Topic: "cost", Value: not null }) is not { } quote)
        {
            return cost;
        }

        var (least, most) = step.Kind is PathStepKind.Schooling ? YearsOf(step, knowledge) : (1, 1);
        var high = knowledge.Facts.TryGetValue(quote.FactId, out var fact) ? fact.Figure?.High : null;
        return cost with { Quote = quote, Low = quote.Value * least, High = (high ?? quote.Value) * most };
    }

    private static (int Least, int Most) YearsOf(PlannedStep step, KnowledgeBase knowledge)
    {
        var start = knowledge.Subjects.GetValueOrDefault(step.SubjectId)?.Program?.After
            .FirstOrDefault(after => after.LeastMonths == step.Time.Least && after.MostMonths == step.Time.Most);
        var (least, most) = (Years(step.Time.Least), start?.Years ?? Years(step.Time.Most));
        return (Math.Min(least, most), most);
    }

    private static int Years(int months) => Math.Max(1, (months + MonthsOfAYear - 1) / MonthsOfAYear);
}

/// <summary>What a step costs, US dollars; null where no figure was checked.</summary>
/// <param name="Index">Place in the plan, from 0.</param>
/// <param name="Quote">The price quoted, of a year or of an exam.</param>
public sealed record StepCost(int Index, PlannedStep Step, QuotedFact? Quote, decimal? Low, decimal? High)
{
    /// <summary>Whether such a step costs something: looking for a job does not.</summary>
    public bool IsPriced => Step.Kind is PathStepKind.Schooling or PathStepKind.Credential;
}
