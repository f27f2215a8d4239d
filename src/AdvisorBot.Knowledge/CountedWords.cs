namespace AdvisorBot.Knowledge;

/// <summary>Words by which a number counts something that no question of the interview asks for.</summary>
public sealed record CountedWords
{
    /// <summary>What is counted right behind a number, such as <c>words</c> in "40 words a minute"; one other word may stand between.</summary>
    public IReadOnlyList<string> Things { get; init; } = [];

    /// <summary>The ending of words for several things, such as <c>s</c>.</summary>
    public string Plural { get; init; } = "";

    /// <summary>Words with that ending which count money or time, or nothing: <c>dollars</c>, <c>works</c> in "50 works for me".</summary>
    public IReadOnlyList<string> Uncounted { get; init; } = [];

    /// <summary>What money goes to, such as <c>rent</c> and <c>debt</c>.</summary>
    public IReadOnlyList<string> Costs { get; init; } = [];

    /// <summary>Words between a cost and its amount, on either side: <c>is</c>, <c>for</c>, <c>a month</c>.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Words before an amount that is spent or owed, such as <c>i owe</c>.</summary>
    public IReadOnlyList<string> Owed { get; init; } = [];

    /// <summary>Words before a number that is a name, such as <c>question</c> in "question 3".</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Words before a year, such as <c>in</c> in "in 1998".</summary>
    public IReadOnlyList<string> YearsAfter { get; init; } = [];

    /// <summary>What years lead to without being meant for school: <c>until retirement</c>.</summary>
    public IReadOnlyList<string> Ends { get; init; } = [];

    /// <summary>What years were spent in, right behind them: <c>of college</c>, <c>in the navy</c>.</summary>
    public IReadOnlyList<string> Spent { get; init; } = [];
}
