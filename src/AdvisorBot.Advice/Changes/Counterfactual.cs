namespace AdvisorBot.Advice;

/// <summary>One answer that would be different.</summary>
/// <param name="Value">Interview option; null for the answer no longer being a limit.</param>
public sealed record SlotChange(string Slot, string? Value)
{
    /// <summary>The profile as it would be.</summary>
    public CareerProfile Apply(CareerProfile profile) => Value is null ? profile.NotMust(Slot) : profile.With(Slot, Value);
}

/// <summary>Changes of one or two answers and what they lead to, verified by ranking again.</summary>
/// <param name="CareerIds">Careers that then stand first, or that come within the limits.</param>
public sealed record Counterfactual(IReadOnlyList<SlotChange> Changes, IReadOnlyList<string> CareerIds)
{
    /// <summary>The profile as it would be.</summary>
    public CareerProfile Apply(CareerProfile profile) => Changes.Aggregate(profile, (changed, change) => change.Apply(changed));
}
