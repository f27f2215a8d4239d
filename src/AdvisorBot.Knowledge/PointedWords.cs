namespace AdvisorBot.Knowledge;

/// <summary>How people point at a career by one word of it, such as <c>the records one</c>, <c>that cancer thing</c>.</summary>
public sealed record PointedWords
{
    /// <summary>Ways to point; <c>{word}</c> stands for the word.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>Career → words it is pointed at by.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Careers { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whole ways to point → the career that is meant, the longest first.</summary>
    public IReadOnlyList<(string Pointer, string Career)> Pointers => _pointers ??=
    [
        .. (from career in Careers
            from word in career.Value
            from pattern in Patterns
            select (Pointer: pattern.Replace("{word}", word, StringComparison.Ordinal), Career: career.Key)).OrderByDescending(pointer => pointer.Pointer.Length),
    ];

    private IReadOnlyList<(string Pointer, string Career)>? _pointers;
}
