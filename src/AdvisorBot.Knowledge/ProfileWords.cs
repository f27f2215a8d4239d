namespace AdvisorBot.Knowledge;

/// <summary>Turns of speech in which people tell what the interview asks for, beyond names of things.</summary>
public sealed record ProfileWords
{
    /// <summary>Words that make somebody else the one spoken of, such as <c>my sister</c>.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Words between somebody else and what they want of the writer, such as <c>wants me to</c>.</summary>
    public IReadOnlyList<string> WishesOfOthers { get; init; } = [];

    /// <summary>Kind of experience → phrases that name it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Experience { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Wish about patients → phrases that say it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> PatientContact { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Wish about working hours → phrases that say it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Hours { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words before hours that are those of the present work, such as <c>i work</c>; they are no wish.</summary>
    public IReadOnlyList<string> WorkNow { get; init; } = [];

    /// <summary><c>yes</c> and <c>no</c> → phrases about leading others.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lead { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words that make a sum of money the one for school, such as <c>tuition</c>.</summary>
    public IReadOnlyList<string> Budget { get; init; } = [];

    /// <summary>Words for pay, which is no money for school, such as <c>the salary</c>.</summary>
    public IReadOnlyList<string> Pay { get; init; } = [];

    /// <summary>Phrase → dollars for school, such as <c>nothing for school</c> → 0.</summary>
    public IReadOnlyDictionary<string, double> BudgetPhrases { get; init; } = new Dictionary<string, double>();

    /// <summary>What is to happen to a step of a plan (<c>done</c>, <c>open</c>, <c>up</c>, <c>down</c>, <c>move</c>, <c>drop</c>) → words that say it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Steps { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Answers to "how soon" that no calendar has, such as <c>forever</c>.</summary>
    public IReadOnlyList<string> Endless { get; init; } = [];

    /// <summary>Words that turn the number behind them negative, such as <c>minus</c>.</summary>
    public IReadOnlyList<string> Minus { get; init; } = [];
}
