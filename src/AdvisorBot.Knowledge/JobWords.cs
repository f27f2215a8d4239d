namespace AdvisorBot.Knowledge;

/// <summary>By which words a career is somebody's own work, past or present, rather than the one that is asked about (<c>language/{lang}.json</c>).</summary>
public sealed record JobWords
{
    /// <summary>Words of the writer right before it, such as <c>i work as a</c>.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Words right behind it, where the writer speaks of themselves: "my claims <c>years</c>".</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Words right before it, where somebody else was named before them: "my cousin <c>is a</c>".</summary>
    public IReadOnlyList<string> OfOthers { get; init; } = [];

    /// <summary>Words that point back at a career, and at no exam or law, such as <c>that job</c>.</summary>
    public IReadOnlyList<string> Pointers { get; init; } = [];
}
