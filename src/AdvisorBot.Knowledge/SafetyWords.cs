namespace AdvisorBot.Knowledge;

/// <summary>By which words people say that they were wrongly taken for somebody in danger (<c>asking/{lang}.json</c>): "I'm not in danger", "no one is hurting me".</summary>
public sealed record SafetyWords
{
    /// <summary>What says so wherever it stands, such as <c>not in danger</c>.</summary>
    public IReadOnlyList<string> Denials { get; init; } = [];

    /// <summary>What says so as a whole sentence only, such as <c>i am fine</c>.</summary>
    public IReadOnlyList<string> Calm { get; init; } = [];

    /// <summary>Words beside them that say nothing more, such as <c>what</c> or <c>lol</c>.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];
}
