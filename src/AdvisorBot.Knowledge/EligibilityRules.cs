namespace AdvisorBot.Knowledge;

/// <summary>Who may sit the exam of a credential, as far as it was checked.</summary>
/// <param name="Organization">Id of the organization that decides, and to ask.</param>
/// <param name="Routes">Ways to the exam; none when no rule was checked.</param>
/// <param name="Advised">What is advised on top but not asked for.</param>
/// <param name="NotBy">Roads that are known not to lead there.</param>
public sealed record EligibilityRules(
    string Organization,
    IReadOnlyList<EligibilityRoute> Routes,
    IReadOnlyList<EligibilityRoute> Advised,
    IReadOnlyList<ClosedRoad> NotBy);

/// <summary>One way to an exam; everything that is set must be met.</summary>
public sealed record EligibilityRoute
{
    public required string Id { get; init; }

    /// <summary>Least education level.</summary>
    public string? Education { get; init; }

    /// <summary>College credits that stand in for the level.</summary>
    public int? Credits { get; init; }

    /// <summary>Level of the program that must be accredited.</summary>
    public string? Program { get; init; }

    /// <summary>Organization that must have accredited the program.</summary>
    public string? Accreditation { get; init; }

    /// <summary>Whether so few programs are accredited that a degree is not taken for one of them until that is told.</summary>
    public bool Rare { get; init; }

    /// <summary>Courses, named by replies <c>course.{id}</c>.</summary>
    public IReadOnlyList<string> Courses { get; init; } = [];

    public int? PracticumHours { get; init; }

    public int? ExperienceMonths { get; init; }

    /// <summary>Kind of experience, named by replies <c>experience.in.{id}</c>.</summary>
    public string? ExperienceIn { get; init; }

    /// <summary>Another credential.</summary>
    public string? Credential { get; init; }

    /// <summary>The fact that says so.</summary>
    public required string FactId { get; init; }

    /// <summary>Facts to tell with it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}

/// <summary>A road that does not lead to the exam.</summary>
/// <param name="Road"><c>experience</c>, or the id of a credential.</param>
/// <param name="FactId">The fact that says so.</param>
public sealed record ClosedRoad(string Road, string FactId);
