namespace AdvisorBot.Knowledge;

/// <summary>By which words an answer of the interview is corrected, whatever question is open (<c>asking/{lang}.json</c>); plain words, contractions written out.</summary>
public sealed record CorrectionWords
{
    /// <summary>Words of a correction, such as <c>i meant</c>, <c>wrong</c>.</summary>
    public IReadOnlyList<string> Cues { get; init; } = [];

    /// <summary>Of those the ones that judge what was noted; what follows them is said anew: <c>wrong</c>.</summary>
    public IReadOnlyList<string> Verdicts { get; init; } = [];

    /// <summary>How a correction opens, such as <c>no i</c>.</summary>
    public IReadOnlyList<string> Denials { get; init; } = [];

    /// <summary>Words of something said beside the open question, such as <c>by the way</c>.</summary>
    public IReadOnlyList<string> Asides { get; init; } = [];

    /// <summary>Words by which an answer is taken back, such as <c>i never said</c>.</summary>
    public IReadOnlyList<string> Removals { get; init; } = [];

    /// <summary>Questions that take back what the bot has noted, such as <c>why does it think</c>.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Words that say what was noted, such as <c>you put</c>; what they name of it is taken back.</summary>
    public IReadOnlyList<string> Accusations { get; init; } = [];

    /// <summary>How what was noted is turned down, such as <c>no not</c>; what they name of it is taken back.</summary>
    public IReadOnlyList<string> Rejections { get; init; } = [];

    /// <summary>Words before schooling or work that was noted and is not so, such as <c>do not have</c>.</summary>
    public IReadOnlyList<string> Negations { get; init; } = [];

    /// <summary>Words that say no more than that an answer is to be another, such as <c>change</c>.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Openers of a request to change an answer, such as <c>can you change</c>; it asks nothing.</summary>
    public IReadOnlyList<string> Setters { get; init; } = [];

    /// <summary>Words between the name of an answer and its new value, such as <c>to</c>.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Words that ask for the ranking, such as <c>rank them</c>.</summary>
    public IReadOnlyList<string> Go { get; init; } = [];

    /// <summary>Words that say nothing in a correction.</summary>
    public IReadOnlyList<string> Fillers { get; init; } = [];

    /// <summary>Words of what is changed elsewhere, such as <c>step</c> of a plan.</summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];

    /// <summary>Words before what is not meant, such as <c>not</c>.</summary>
    public IReadOnlyList<string> Nots { get; init; } = [];

    /// <summary>Words that join two corrections, such as <c>and</c>.</summary>
    public IReadOnlyList<string> Joiners { get; init; } = [];

    /// <summary>Question of the interview → words that name what it is about.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Slots { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
