using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

public enum EligibilityVerdict
{
    /// <summary>No checked rules: ask the organization.</summary>
    Unknown,

    /// <summary>What is known of the person meets a route.</summary>
    Eligible,

    /// <summary>It depends on something the person did not tell, such as the accreditation of their program.</summary>
    Depends,

    /// <summary>Something is missing that can be done.</summary>
    NotYet,

    /// <summary>The road asked about does not lead there; others may.</summary>
    NotByThisRoad,
}

/// <summary>Whether somebody may sit an exam.</summary>
/// <param name="Organization">Who decides, and whom to ask.</param>
/// <param name="Best">The nearest route; null without checked rules.</param>
/// <param name="Others">The other routes, nearest first.</param>
/// <param name="ClosedBy">The fact that closes the road asked about, when the verdict says so.</param>
/// <param name="Advised">What is advised on top.</param>
public sealed record EligibilityAnswer(
    string CredentialId,
    EligibilityVerdict Verdict,
    string Organization,
    RouteCheck? Best,
    IReadOnlyList<RouteCheck> Others,
    string? ClosedBy,
    IReadOnlyList<EligibilityRoute> Advised)
{
    /// <summary>Other credentials that are open now.</summary>
    public IReadOnlyList<string> Instead { get; init; } = [];

    /// <summary>A related credential that is nearer, with what it still asks for.</summary>
    public EligibilityAnswer? Nearer { get; init; }
}

/// <summary>One route against one person.</summary>
/// <param name="Missing">What still has to be done.</param>
/// <param name="ToConfirm">What may be met, but was not told.</param>
/// <param name="Time">Months for what is missing; planning estimates.</param>
/// <param name="SecondHand">Whether nobody here read the rule at its source.</param>
public sealed record RouteCheck(EligibilityRoute Route, IReadOnlyList<Requirement> Missing, IReadOnlyList<Requirement> ToConfirm, MonthRange Time, bool SecondHand);

/// <summary>One thing a route asks for.</summary>
/// <param name="Code">Reply key under <c>eligibility.need.</c>: <c>education</c>, <c>program</c>, <c>courses</c>, <c>practicum</c>, <c>experience</c>, <c>credential</c>.</param>
/// <param name="Values">Ids and numbers for the reply.</param>
public sealed record Requirement(string Code, IReadOnlyDictionary<string, string> Values);
