using AdvisorBot.Advice;

namespace AdvisorBot.Dialogs.State;

/// <summary>A plan as it is stored; belongs to the person.</summary>
public sealed class StoredPlan
{
    /// <summary>As many changes can be undone.</summary>
    private const int MostUndo = 5;

    public string Id { get; set; } = "";

    public string CareerId { get; set; } = "";

    public string CareerName { get; set; } = "";

    public DateTimeOffset SavedAt { get; set; }

    public List<StoredStep> Steps { get; set; } = [];

    /// <summary>The plan before the last change, for "undo".</summary>
    public StoredPlan? Before { get; set; }

    public static StoredPlan Of(LearningPlan plan, StoredPlan? before = null)
    {
        Forget(before, MostUndo);
        return new StoredPlan
        {
            Id = plan.Id,
            CareerId = plan.CareerId,
            CareerName = plan.CareerName,
            SavedAt = plan.SavedAt,
            Steps = [.. plan.Steps.Select(StoredStep.Of)],
            Before = before,
        };
    }

    public LearningPlan ToPlan() => new(Id, CareerId, CareerName, SavedAt, [.. Steps.Select(step => step.ToStep())]);

    private static void Forget(StoredPlan? plan, int depth)
    {
        for (; plan is not null && depth > 1; depth--)
        {
            plan = plan.Before;
        }

        if (plan is not null)
        {
            plan.Before = null;
        }
    }
}

/// <summary>A step as it is stored.</summary>
public sealed class StoredStep
{
    public string Id { get; set; } = "";

    public string Kind { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string Name { get; set; } = "";

    public int LeastMonths { get; set; }

    public int MostMonths { get; set; }

    public bool Optional { get; set; }

    public bool Done { get; set; }

    /// <summary>What the exam after it asks of the program.</summary>
    public ProgramDemand? Demand { get; set; }

    /// <summary>The person's own note.</summary>
    public string? Note { get; set; }

    public List<StoredQuote> Quotes { get; set; } = [];

    public static StoredStep Of(PlannedStep step) => new()
    {
        Id = step.Id,
        Kind = step.Kind.ToString(),
        SubjectId = step.SubjectId,
        Name = step.Name,
        LeastMonths = step.Time.Least,
        MostMonths = step.Time.Most,
        Optional = step.Optional,
        Done = step.Done,
        Demand = step.Demand,
        Note = step.Note,
        Quotes = [.. step.Quotes.Select(StoredQuote.Of)],
    };

    public PlannedStep ToStep() => new(
        Id, Enum.TryParse<PathStepKind>(Kind, out var kind) ? kind : PathStepKind.Practice, SubjectId, Name,
        new MonthRange(LeastMonths, MostMonths), Optional, Done, [.. Quotes.Select(quote => quote.ToQuote())])
    {
        Demand = Demand,
        Note = Note,
    };
}

/// <summary>A quoted fact as it is stored.</summary>
public sealed class StoredQuote
{
    public string FactId { get; set; } = "";

    public string Topic { get; set; } = "";

    public string Text { get; set; } = "";

    public decimal? Value { get; set; }

    public string? Unit { get; set; }

    public string Source { get; set; } = "";

    public string Year { get; set; } = "";

    public static StoredQuote Of(QuotedFact quote) => new()
    {
        FactId = quote.FactId,
        Topic = quote.Topic,
        Text = quote.Text,
        Value = quote.Value,
        Unit = quote.Unit,
        Source = quote.Source,
        Year = quote.Year,
    };

    public QuotedFact ToQuote() => new(FactId, Topic, Text, Value, Unit, Source, Year);
}
