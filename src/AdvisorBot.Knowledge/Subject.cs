namespace AdvisorBot.Knowledge;

/// <summary>Anything a fact can be about: a career, credential, level of education, workplace, organization, standard, law or term.</summary>
public sealed record Subject
{
    /// <summary>Kebab-case id, also the name of its file.</summary>
    public required string Id { get; init; }

    public required SubjectKind Kind { get; init; }

    /// <summary>What part a career plays in the field; null for other kinds.</summary>
    public CareerRole? Role { get; init; }

    /// <summary>Name in running text, singular, without article.</summary>
    public required string Name { get; init; }

    public required string Plural { get; init; }

    /// <summary>What it is, as the end of a sentence that begins with the name.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The wider subject whose facts answer where this one has none.</summary>
    public string? PartOf { get; init; }

    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Careers that this one commonly leads to.</summary>
    public IReadOnlyList<string> LeadsTo { get; init; } = [];

    /// <summary>What the ranking reads; careers only, and only those that can be recommended.</summary>
    public CareerTraits? Profile { get; init; }

    /// <summary>Who may sit the exam; credentials only.</summary>
    public EligibilityRules? Eligibility { get; init; }

    /// <summary>How the level is reached; education only.</summary>
    public EducationProgram? Program { get; init; }

    /// <summary>Facts in the order in which they are told.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];
}

public enum SubjectKind
{
    Career,
    Credential,
    Education,
    Workplace,
    Organization,
    Standard,
    Law,
    Term,
}

public enum CareerRole
{
    Umbrella,
    Role,
    Specialization,
    Alternative,
    Neighbour,
    Contrast,
}
