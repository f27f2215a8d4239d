namespace AdvisorBot.Knowledge;

/// <summary>The atom of knowledge: one statement about one subject and topic, with its source and date.</summary>
public sealed record Fact
{
    public required string Id { get; init; }

    /// <summary>Id of the subject it is about (taken from the file it stands in).</summary>
    public required string SubjectId { get; init; }

    public required string Topic { get; init; }

    /// <summary>One plain sentence that stands alone, without full stop and without its source.</summary>
    public required string Statement { get; init; }

    /// <summary>Short form for list items and table cells.</summary>
    public string? Label { get; init; }

    /// <summary>What stands for the fact in a list or a table cell.</summary>
    public string ItemText => Label ?? Statement;

    /// <summary>The number in it, when it holds one.</summary>
    public Figure? Figure { get; init; }

    /// <summary>Id of the source.</summary>
    public required string Source { get; init; }

    /// <summary>When it was true: <c>YYYY</c> or <c>YYYY-MM</c>.</summary>
    public required string AsOf { get; init; }

    public Confidence Confidence { get; init; }

    /// <summary>Circumstance of the asker that it speaks of, such as <c>age</c> (a key of <c>conditions</c> in <c>asking/</c>).</summary>
    public string? Condition { get; init; }

    /// <summary>Rows of the source collections that this fact carries, such as <c>S1-54</c>.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];
}

/// <summary>A number that may only be quoted together with whose it is, when, and what kind of number.</summary>
/// <param name="Value">The number, in <paramref name="Unit"/>.</param>
/// <param name="Unit"><c>USD/year</c>, <c>USD/hour</c>, <c>USD</c>, <c>percent</c>, <c>jobs</c>, …</param>
/// <param name="Measure"><c>median</c>, <c>mean</c>, <c>survey</c>, <c>estimate</c>, <c>projection</c>, …</param>
/// <param name="Population">Whose figure it is.</param>
/// <param name="Period">Year of the data, or the decade of a projection.</param>
/// <param name="Region">Where it holds.</param>
public sealed record Figure(decimal Value, string Unit, string Measure, string Population, string Period, string Region)
{
    /// <summary>Upper end, when the figure is a range.</summary>
    public decimal? High { get; init; }
}

/// <summary>High: read on an official page or file. Medium: read second-hand, and said so.</summary>
public enum Confidence
{
    High,
    Medium,
}

/// <summary>Where a fact comes from.</summary>
public sealed record Source
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>How a reply names it, such as <c>BLS, Occupational Outlook Handbook 2025</c>.</summary>
    public required string ShortName { get; init; }

    public required string Publisher { get; init; }

    /// <summary>When it was published, as written by the publisher.</summary>
    public required string Date { get; init; }

    public string? Url { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>What the publisher promotes, when it has an interest of its own.</summary>
    public string? Interest { get; init; }
}

public enum SourceKind
{
    Official,
    Association,
    School,
    Survey,
    Secondary,
    Editorial,
}
