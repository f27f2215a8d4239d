using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>What has become different since a plan was saved.</summary>
public static class PlanReview
{
    /// <summary>The changes that touch a step; empty when everything it stands on is as it was.</summary>
    public static IReadOnlyList<PlanChange> Of(PlannedStep step, KnowledgeBase knowledge)
    {
        var changes = step.Quotes.Select(quote => ChangeOf(quote, knowledge)).OfType<PlanChange>().ToList();
        if (!knowledge.Subjects.ContainsKey(step.SubjectId))
        {
            changes.Insert(0, new PlanChange(PlanChangeKind.SubjectGone, null, null));
        }

        return changes;
    }

    /// <summary>Whether anything of the plan is touched.</summary>
    public static bool Touches(LearningPlan plan, KnowledgeBase knowledge) => plan.Steps.Any(step => Of(step, knowledge).Count > 0);

    /// <summary>The plan with what it quotes brought up to date, for after the changes were told.</summary>
    public static LearningPlan Accept(LearningPlan plan, KnowledgeBase knowledge) => plan with
    {
        Steps = [.. plan.Steps.Select(step => step with { Quotes = [.. step.Quotes.Select(quote => Now(quote, knowledge))] })],
    };

    private static QuotedFact Now(QuotedFact quote, KnowledgeBase knowledge) =>
        knowledge.Facts.TryGetValue(quote.FactId, out var fact) ? PlanMaker.Quote(knowledge, fact) : quote;

    private static PlanChange? ChangeOf(QuotedFact quote, KnowledgeBase knowledge)
    {
        if (!knowledge.Facts.TryGetValue(quote.FactId, out var fact))
        {
            return new PlanChange(PlanChangeKind.FactGone, quote, null);
        }

        var now = PlanMaker.Quote(knowledge, fact);
        var same = quote.Value is null && now.Value is null
            ? quote.Text == now.Text
            : quote.Value == now.Value && quote.Unit == now.Unit && quote.Year == now.Year;
        return same ? null : new PlanChange(now.Value is null ? PlanChangeKind.TextUpdated : PlanChangeKind.FigureUpdated, quote, now);
    }
}

/// <summary>One change under a step.</summary>
/// <param name="Before">What the step quoted; null when it is the step's subject that is gone.</param>
/// <param name="Now">What the fact says now; null when it is gone.</param>
public sealed record PlanChange(PlanChangeKind Kind, QuotedFact? Before, QuotedFact? Now);

public enum PlanChangeKind
{
    FigureUpdated,
    TextUpdated,
    FactGone,
    SubjectGone,
}
