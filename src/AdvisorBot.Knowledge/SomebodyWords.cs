namespace AdvisorBot.Knowledge;

/// <summary>How people ask for somebody else, and what they tell of that person.</summary>
public sealed record SomebodyWords
{
    /// <summary>Who it may be (<c>somebody.who.{id}</c> is how the bot calls them) → words for them, such as <c>my daughter</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> People { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Those of them who are meant even where they are only told of, as an answer to the first question: <c>my daughter has her ged</c>.</summary>
    public IReadOnlyList<string> Charges { get; init; } = [];

    /// <summary>Words right before whom one asks for, such as <c>asking for</c>.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>The same where nothing may stand before them: <c>for</c> in "for my niece".</summary>
    public IReadOnlyList<string> Opens { get; init; } = [];

    /// <summary>Questions of what that person could do, such as <c>what could she do</c>; asked of somebody named in the message.</summary>
    public IReadOnlyList<string> AsksThem { get; init; } = [];

    /// <summary>Words by which one says that it is all about somebody else: <c>for her not me</c>.</summary>
    public IReadOnlyList<string> NotMe { get; init; } = [];

    /// <summary>Words by which one says that it is about the writer after all: <c>for me not her</c>.</summary>
    public IReadOnlyList<string> Me { get; init; } = [];

    /// <summary>What only the writer says of themselves, whatever is asked: <c>myself</c>.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>Words by which the writer speaks of themselves, where nothing is said of that person: <c>i</c>.</summary>
    public IReadOnlyList<string> Writer { get; init; } = [];

    /// <summary>The same where it is yet what the writer thinks of that person, or wants for them: <c>i think</c>.</summary>
    public IReadOnlyList<string> Views { get; init; } = [];

    /// <summary>What may stand beside those words and tells nothing of its own: <c>not for me</c>, <c>she is not in danger</c>.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Words by which one goes on about whom one asks for: <c>who</c> in "for my wife who was a bookkeeper".</summary>
    public IReadOnlyList<string> Relatives { get; init; } = [];

    /// <summary>Words that stand for that person, such as <c>she</c>.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>What that person would say instead, such as <c>i</c>.</summary>
    public string Self { get; init; } = "";

    /// <summary>Words that may stand between the person and the verb, such as <c>really</c>.</summary>
    public IReadOnlyList<string> Between { get; init; } = [];

    /// <summary>Verb as it is said of somebody → as that person says it: <c>likes</c> → <c>like</c>.</summary>
    public IReadOnlyDictionary<string, string> Verbs { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a verb that opens a sentence is said of that person: <c>tiene 20 años</c>.</summary>
    public bool VerbsAlone { get; init; }

    /// <summary>Other words said of somebody → as that person says them: <c>her own</c> → <c>my own</c>.</summary>
    public IReadOnlyDictionary<string, string> Phrases { get; init; } = new Dictionary<string, string>();

    /// <summary>The same at the end of a sentence: <c>her</c> → <c>me</c>.</summary>
    public IReadOnlyDictionary<string, string> Endings { get; init; } = new Dictionary<string, string>();
}
