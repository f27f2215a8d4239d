using System.Collections.Frozen;

namespace AdvisorBot.Knowledge;

/// <summary>The words of a pack in another language than its own.</summary>
/// <param name="Language">Such as <c>es</c>.</param>
/// <param name="Subjects">Subject id → its words.</param>
internal sealed record Translation(string Language, FrozenDictionary<string, SubjectTranslation> Subjects, SharedTranslation Shared);

/// <summary>The words of one subject and its facts.</summary>
internal sealed record SubjectTranslation(string Subject, string? Name, string? Plural, string? Summary)
{
    /// <summary>Fact id → its words.</summary>
    public IReadOnlyDictionary<string, FactTranslation> Facts { get; init; } = FrozenDictionary<string, FactTranslation>.Empty;
}

internal sealed record FactTranslation(string? Statement, string? Label, string? Population);

/// <summary>The words of the shared files, by id.</summary>
internal sealed record SharedTranslation
{
    public IReadOnlyDictionary<string, TopicTranslation> Topics { get; init; } = FrozenDictionary<string, TopicTranslation>.Empty;

    public IReadOnlyDictionary<string, string> Lists { get; init; } = FrozenDictionary<string, string>.Empty;

    public IReadOnlyDictionary<string, ConflictTranslation> Conflicts { get; init; } = FrozenDictionary<string, ConflictTranslation>.Empty;

    public IReadOnlyDictionary<string, string> Interests { get; init; } = FrozenDictionary<string, string>.Empty;

    public IReadOnlyDictionary<string, SourceTranslation> Sources { get; init; } = FrozenDictionary<string, SourceTranslation>.Empty;

    public SchoolTranslation School { get; init; } = new(null, null);
}

internal sealed record TopicTranslation(string? Name, string? Question);

internal sealed record ConflictTranslation(string? Title, string? Explanation);

internal sealed record SourceTranslation(string? ShortName, string? Publisher, string? Date, string? Interest);

internal sealed record SchoolTranslation(string? ContactName, string? Hours)
{
    /// <summary>First day of a holiday → its name.</summary>
    public IReadOnlyDictionary<string, string> Holidays { get; init; } = FrozenDictionary<string, string>.Empty;
}
