using AdvisorBot.Understanding.Phrases;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>One possible meaning of a clause and the evidence for it.</summary>
internal sealed record Candidate(Target Target, double Score, bool Exact = false, bool FromContext = false)
{
    /// <summary>Subjects when they are not those of the clause.</summary>
    public IReadOnlyList<string>? Subjects { get; init; }

    /// <summary>How likely it is what was meant, 0 to 1; unlike the score it is no sharper than the evidence.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>How much like a phrase that asks for it the clause is, 0 to 1.</summary>
    public double Likeness { get; init; }

    /// <summary>Its fact was chosen by what the sentence means (<see cref="SensedFacts"/>), rivals weighed.</summary>
    public bool Sensed { get; init; }

    /// <summary>The fact that the words alone point at, told after one that was <see cref="Sensed"/>.</summary>
    public string? Beside { get; init; }

    /// <summary>The conversation's topic, asked of somebody or something else.</summary>
    public bool Carried { get; init; }
}
