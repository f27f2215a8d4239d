using AdvisorBot.Advice;

namespace AdvisorBot.Answers;

/// <summary>One question to the knowledge base, as it was understood.</summary>
public sealed record FactQuestion
{
    public string? Topic { get; init; }

    /// <summary>Subject ids; empty means the umbrella.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Facts that answer best, best first; empty when the topic as a whole is meant.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Whether the words are like a known question for the first of <see cref="Facts"/>, not only speak of it.</summary>
    public bool PointsAtFact { get; init; }

    /// <summary>A list to give whole.</summary>
    public string? List { get; init; }

    /// <summary>A conflict to explain.</summary>
    public string? Conflict { get; init; }

    /// <summary><c>yes</c>, <c>no</c> or <c>depends</c>.</summary>
    public string? Lead { get; init; }

    /// <summary>How the question was put; null when nobody asked in words.</summary>
    public AskedForm? Form { get; init; }

    /// <summary>What the person told, so that it is answered against what they earn and the hours they have; null when nothing of it counts.</summary>
    public CareerProfile? Own { get; init; }

    /// <summary>Whether the words are a known question from end to end.</summary>
    public bool Exact { get; init; }

    /// <summary>Facts that were told just before, so that telling them again would be no answer; empty where they may be repeated.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>Whether its own words ask for what was told, so that it is said once more before what else there is.</summary>
    public bool AsksAgain { get; init; }

    /// <summary>What may have been meant instead, likeliest first; empty when the reading is sure.</summary>
    public IReadOnlyList<FactQuestion> Otherwise { get; init; } = [];

    /// <summary>How sure the reading is, 0 to 1.</summary>
    public double Score { get; init; } = 1;
}
