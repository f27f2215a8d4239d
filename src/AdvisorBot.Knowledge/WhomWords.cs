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

    /// <summary>Words beside the name that ask nothing, such as <c>job</c> or <c>that is what i do now</c>.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];
}
