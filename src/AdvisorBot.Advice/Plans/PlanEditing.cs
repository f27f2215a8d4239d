namespace AdvisorBot.Advice;

/// <summary>Changes to a plan; each gives a new one.</summary>
public static class PlanEditing
{
    /// <param name="index">From 0.</param>
    public static LearningPlan Mark(this LearningPlan plan, int index, bool done) =>
        plan with { Steps = [.. plan.Steps.Select((step, i) => i == index ? step with { Done = done } : step)] };

    /// <summary>With a note at a step; null takes it away.</summary>
    public static LearningPlan Annotate(this LearningPlan plan, int index, string? note) =>
        plan with { Steps = [.. plan.Steps.Select((step, i) => i == index ? step with { Note = note } : step)] };

    public static LearningPlan Drop(this LearningPlan plan, int index) =>
        plan with { Steps = [.. plan.Steps.Where((_, i) => i != index)] };

    /// <summary>Moves a step to another place; the others close up.</summary>
    public static LearningPlan Move(this LearningPlan plan, int from, int to)
    {
        var steps = plan.Steps.ToList();
        var step = steps[from];
        steps.RemoveAt(from);
        steps.Insert(Math.Clamp(to, 0, steps.Count), step);
        return plan with { Steps = steps };
    }
}
