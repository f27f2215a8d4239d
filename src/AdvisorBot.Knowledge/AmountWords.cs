namespace AdvisorBot.Knowledge;

/// <summary>Small words that decide which of several amounts counts, and whether a number is one.</summary>
public sealed record AmountWords
{
    /// <summary>Words around an amount that weigh it, such as <c>maybe</c>, <c>at most</c>.</summary>
    public IReadOnlyList<string> Hedges { get; init; } = [];

    /// <summary>Words before an amount that is not meant, such as <c>not</c> in "not 50, 60k".</summary>
    public IReadOnlyList<string> RejectedBefore { get; init; } = [];

    /// <summary>Words behind an amount that is not meant, such as <c>is not enough</c>.</summary>
    public IReadOnlyList<string> RejectedAfter { get; init; } = [];

    /// <summary>Words before what one has already, such as <c>i make</c> in "I make 48, want 55".</summary>
    public IReadOnlyList<string> Current { get; init; } = [];

    /// <summary>Words behind what one has already, such as <c>now</c> in "36k now, 50 would be good".</summary>
    public IReadOnlyList<string> CurrentAfter { get; init; } = [];

    /// <summary>Words before an amount that comes on top of another, such as <c>another</c>.</summary>
    public IReadOnlyList<string> OnTop { get; init; } = [];

    /// <summary>Words behind an amount that comes on top of the pay of now, such as <c>more than that</c>.</summary>
    public IReadOnlyList<string> Raises { get; init; } = [];

    /// <summary>Words before a length of time that begins when the one before ends, such as <c>and then</c>.</summary>
    public IReadOnlyList<string> Sequels { get; init; } = [];

    /// <summary>Words that add one length of time to another, such as <c>plus</c>.</summary>
    public IReadOnlyList<string> Sums { get; init; } = [];

    /// <summary>Words before an age, such as <c>i am</c>.</summary>
    public IReadOnlyList<string> AgesAfter { get; init; } = [];

    /// <summary>Words behind an age, such as <c>old</c> in "38 years old".</summary>
    public IReadOnlyList<string> AgesBefore { get; init; } = [];

    /// <summary>Words before the age to be done at, such as <c>by</c>.</summary>
    public IReadOnlyList<string> AgeGoals { get; init; } = [];

    /// <summary>Words before what is the most, such as <c>more than</c> in "I don't want to wait more than a year".</summary>
    public IReadOnlyList<string> Ceilings { get; init; } = [];

    /// <summary>Words that make what happens to somebody else one's own time, such as <c>until</c> in "until my wife retires in two years".</summary>
    public IReadOnlyList<string> Bounds { get; init; } = [];

    /// <summary>Words around years that lie behind one, such as <c>worked</c> in "I worked six years in a kitchen".</summary>
    public IReadOnlyList<string> Past { get; init; } = [];

    /// <summary>Words by which a number is no amount that is asked for.</summary>
    public CountedWords Counted { get; init; } = new();
}
