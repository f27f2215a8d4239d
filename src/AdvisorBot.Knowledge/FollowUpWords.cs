namespace AdvisorBot.Knowledge;

/// <summary>How people go on about the answer they just got, in a few words.</summary>
public sealed record FollowUpWords
{
    /// <summary>Whole messages that ask for more of it, such as <c>like what</c>, <c>how so</c>.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    /// <summary>Whole messages that find it said before, such as <c>you already said that</c>.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>Whole messages by which one has what it asks for, such as <c>i already have that</c>.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>Unit of time (<c>year</c>, <c>month</c>, <c>week</c>, <c>hour</c>) → whole messages that ask whether its pay is for that.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Periods { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Fact → what a short message has that asks it of pay just told, such as <c>before taxes</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OfPay { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Topic → whole messages that ask for it of the career talked about, such as <c>satisfaction</c> → <c>how hard is it</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Topics { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Openers that ask about those just set side by side, such as <c>which one</c>.</summary>
    public IReadOnlyList<string> OfThese { get; init; } = [];

    /// <summary>Words before a career that is set beside the one talked about, such as <c>compared to</c>.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];
}
