namespace AdvisorBot.Knowledge;

/// <summary>By which words people correct whom they ask about (<c>asking/{lang}.json</c>): "I'm talking about the manager, not the technician".</summary>
public sealed record WhomWords
{
    /// <summary>Words before whom one means, such as <c>i am talking about</c>.</summary>
    public IReadOnlyList<string> Meant { get; init; } = [];

    /// <summary>Words before whom one goes on about, without that anything was misread: <c>let us talk about</c>.</summary>
    public IReadOnlyList<string> Turns { get; init; } = [];

    /// <summary>How such a message may open, such as <c>no</c> or <c>wrong one</c>.</summary>
    public IReadOnlyList<string> Denials { get; init; } = [];

    /// <summary>Words before whom one does not mean, such as <c>not the</c>.</summary>
    public IReadOnlyList<string> Nots { get; init; } = [];

    /// <summary>Words before somebody one has to do with, such as <c>my</c>.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Whom one works for: <c>supervisor</c> behind such a word is no career.</summary>
    public IReadOnlyList<string> Superiors { get; init; } = [];

    /// <summary>All that stands before a career that is not wanted, such as <c>no</c> in "no transcription".</summary>
    public IReadOnlyList<string> RefusesBare { get; init; } = [];

    /// <summary>Words before a career that is not wanted, whatever stands before them: <c>do not want</c>.</summary>
    public IReadOnlyList<string> Refuses { get; init; } = [];

    /// <summary>All that stands behind a career that is not wanted: "transcription, <c>no thanks</c>".</summary>
    public IReadOnlyList<string> RefusesBehind { get; init; } = [];

    /// <summary>Words by which a refused career counts again: "transcription <c>after all</c>".</summary>
    public IReadOnlyList<string> TakesBack { get; init; } = [];

    /// <summary>Words beside the name that ask nothing, such as <c>job</c> or <c>that is what i do now</c>.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];
}
