namespace AdvisorBot.Knowledge;

/// <summary>Turns of speech by which people try out another answer without giving it.</summary>
public sealed record HypotheticalWords
{
    /// <summary>How such a sentence opens, such as <c>what if</c>, <c>suppose</c>.</summary>
    public IReadOnlyList<string> Openers { get; init; } = [];

    /// <summary>Openers that may as well open an answer, such as <c>if</c> in "if it were from home, all the better".</summary>
    public IReadOnlyList<string> Ifs { get; init; } = [];

    /// <summary>What it says of an answer beyond names and amounts: <c>slot=value</c> (value as in the interview) → phrases.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words that make an amount money for school.</summary>
    public IReadOnlyList<string> Spending { get; init; } = [];

    /// <summary>Words by which somebody speaks of experience as the road to an exam.</summary>
    public IReadOnlyList<string> ByExperience { get; init; } = [];

    /// <summary>Words between the career one has and the one one wants, such as <c>to</c>, <c>become</c>.</summary>
    public IReadOnlyList<string> Towards { get; init; } = [];
}
