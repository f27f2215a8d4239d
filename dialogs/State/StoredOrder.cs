using AdvisorBot.Advice;

namespace AdvisorBot.Dialogs.State;

/// <summary>The order that careers were last shown in, so that "and without a degree?" limits it.</summary>
public sealed class StoredOrder
{
    public CareerMeasure Measure { get; set; }

    public bool Highest { get; set; }

    public string? AtMost { get; set; }

    public int? Months { get; set; }

    public List<CareerCondition> Conditions { get; set; } = [];

    public static StoredOrder? Of(StandingQuery? query) => query is null ? null : new StoredOrder
    {
        Measure = query.Measure,
        Highest = query.Highest,
        AtMost = query.AtMost,
        Months = query.Months,
        Conditions = [.. query.Conditions],
    };
}
