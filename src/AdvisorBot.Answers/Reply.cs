using AdvisorBot.Advice;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers;

/// <summary>An activity ready to be sent, and what the conversation has to remember of it.</summary>
public sealed record Reply(Activity Activity)
{
    /// <summary>One of <see cref="ReplyKinds"/>.</summary>
    public string Kind { get; init; } = ReplyKinds.Smalltalk;

    /// <summary>What the reply offers to say next, in order.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>Whether the offers stand numbered in the text, so that a bare number or letter means one of them.</summary>
    public bool Numbered { get; init; }

    /// <summary>Whether it only says something about the reply before, so that "again" means that one.</summary>
    public bool IsAside { get; init; }

    /// <summary>Whether it shows the person's plan or something of it, so that "that exam" means the one in there.</summary>
    public bool OfPlan { get; init; }

    public string? Topic { get; init; }

    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Facts said.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Facts left for "more".</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];

    /// <summary>Careers shown in order, for "the second one"; empty when the reply shows no such list.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <summary>The order that the careers were put in, for "and without a degree?"; null when it is no such list.</summary>
    public StandingQuery? Order { get; init; }
}

/// <summary>Something a reply offers to say next.</summary>
/// <param name="Text">What a button says and sends.</param>
/// <param name="Conflict">The conflict that is meant, where words alone would not tell.</param>
public sealed record Offer(string Text, string? Conflict = null);
