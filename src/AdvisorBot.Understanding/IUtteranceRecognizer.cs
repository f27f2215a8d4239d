namespace AdvisorBot.Understanding;

/// <summary>Reads messages; deterministic, without side effects, safe to share between turns.</summary>
public interface IUtteranceRecognizer
{
    /// <summary>Reads <paramref name="text"/> in the light of <paramref name="context"/>; never throws on any text.</summary>
    Recognition Recognize(string? text, ConversationContext context);

    /// <summary>Whether a word stands in the phrases and names of the language, as it is compared: lower case, without accents.</summary>
    bool Knows(string word) => false;

    /// <summary>Whether a message holds words of crisis.</summary>
    bool IsCrisis(string? text) => false;
}

/// <summary>What was talked about last, so that "and the pay?" can be read.</summary>
public sealed record ConversationContext
{
    public static ConversationContext Empty { get; } = new();

    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Careers that the conversation is about, also while something else, such as an exam, was talked about last.</summary>
    public IReadOnlyList<string> Careers { get; init; } = [];

    /// <summary>Those it was about before them, for "the other one".</summary>
    public IReadOnlyList<string> CareersBefore { get; init; } = [];

    public string? Topic { get; init; }

    /// <summary>Facts of the last answer.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Interview slot whose question is open: <c>education</c>, <c>field</c>, <c>interests</c>, <c>time</c>, <c>workplace</c>, <c>remote</c>, <c>pay</c>.</summary>
    public string? OpenSlot { get; init; }

    /// <summary>Careers in the order last shown, for "the second one".</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <summary>Whether the interview is held for somebody else: "she has a GED" is then an answer.</summary>
    public bool ForSomebody { get; init; }

    /// <summary>Whether the person said not to be in danger: what only might sound like it says less then.</summary>
    public bool SaysSafe { get; init; }
}
