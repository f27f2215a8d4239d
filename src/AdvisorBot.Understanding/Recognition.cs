namespace AdvisorBot.Understanding;

/// <summary>What a message says: its parts in order, and the entities found anywhere in it.</summary>
public sealed record Recognition
{
    /// <summary>The message as it was read, in which every span lies: as it came, but for misspellings that only an answer to the open question allows to see.</summary>
    public required string Text { get; init; }

    /// <summary>Language it was read in, such as <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Sentences or clauses, in order; one at least, unless the text is empty.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>Everything named in the message, in order of position.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>The intent that decides the turn: a crisis anywhere, else a control word, else the first clause's.</summary>
    public required string Intent { get; init; }

    /// <summary>It may come from somebody in danger, though not as surely as <see cref="Intents.Crisis"/>: whatever is replied, a crisis line is named first.</summary>
    public bool MayBeInDanger { get; init; }

    /// <summary>Whether it speaks of somebody else: "my daughter", "she".</summary>
    public bool SpeaksOfOther { get; init; }

    /// <summary>Clauses that ask something the knowledge base can answer or must ask back about.</summary>
    public IEnumerable<Clause> Questions => Clauses.Where(clause => clause.Best.Intent == Intents.Ask);
}

/// <summary>One sentence or clause, with the best reading and those close behind.</summary>
/// <param name="RunnersUp">Readings after the best, best first; what a clarifying question offers.</param>
/// <param name="Verdict">What to do with <paramref name="Best"/>.</param>
public sealed record Clause(string Text, TextSpan Span, Reading Best, IReadOnlyList<Reading> RunnersUp, Verdict Verdict)
{
    /// <summary>Careers that a clause speaks of which asks nothing: "thinking about becoming a registrar"; not what the writer or somebody else does.</summary>
    public IReadOnlyList<string> Spoken { get; init; } = [];
}

/// <summary>One way to read a clause.</summary>
public sealed record Reading
{
    /// <summary>One of <see cref="Intents"/>.</summary>
    public required string Intent { get; init; }

    /// <summary>Topic id, for <see cref="Intents.Ask"/>.</summary>
    public string? Topic { get; init; }

    /// <summary>Subject ids, several when compared; empty when none was named and none could be carried over.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Facts that answer best, best first; empty when the topic as a whole is meant.</summary>
    public IReadOnlyList<ScoredFact> Facts { get; init; } = [];

    /// <summary>A list to give whole.</summary>
    public string? List { get; init; }

    /// <summary>A conflict to explain.</summary>
    public string? Conflict { get; init; }

    /// <summary><c>yes</c>, <c>no</c> or <c>depends</c> when the question is a yes/no question with a known lead.</summary>
    public string? Lead { get; init; }

    /// <summary>The language asked for, with <see cref="Intents.Language"/>; null for just another.</summary>
    public string? Language { get; init; }

    /// <summary>0 to 1: how sure.</summary>
    public required double Score { get; init; }

    /// <summary>Below this confidence an answer says what else may have been meant.</summary>
    public const double Sure = 0.7;

    /// <summary>0 to 1: how often such readings are right, as counted on labelled sentences. The score decides what is done, this how surely it is said.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Whether it is like a phrase of the pack that asks for the first of its facts.</summary>
    public bool PointsAtFact { get; init; }

    /// <summary>Whether the words are, from end to end, a phrase of the pack.</summary>
    public bool Exact { get; init; }

    /// <summary>Whether topic or subject came from the conversation's context instead of the words.</summary>
    public bool FromContext { get; init; }

    /// <summary>Whether the words name no topic of their own and go on with the conversation's: "in a small town?".</summary>
    public bool Carried { get; init; }
}

/// <summary>A fact with its retrieval score, 0 to 1.</summary>
public readonly record struct ScoredFact(string Id, double Score);

/// <summary>Position in the original text.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}

public enum Verdict
{
    /// <summary>Sure enough to act on.</summary>
    Accept,

    /// <summary>Between the thresholds: ask which reading was meant.</summary>
    Clarify,

    /// <summary>Below the lower threshold: say so.</summary>
    Decline,

    /// <summary>Asks nothing; it may still carry entities.</summary>
    Statement,
}
