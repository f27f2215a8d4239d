namespace AdvisorBot.Advice;

/// <summary>What moves when an answer is different.</summary>
/// <param name="Before">The ranking as it is.</param>
/// <param name="After">The ranking as it would be.</param>
/// <param name="Entered">Careers that come within the limits.</param>
/// <param name="Left">Careers that fall out of the limits.</param>
/// <param name="Up">Careers that rank better, best first.</param>
/// <param name="Down">Careers that rank worse, best first.</param>
/// <param name="First">Careers that then stand first.</param>
/// <param name="NewFirst">Whether other careers stand first than before.</param>
public sealed record WhatIfAnswer(
    Recommendations Before,
    Recommendations After,
    IReadOnlyList<string> Entered,
    IReadOnlyList<string> Left,
    IReadOnlyList<Move> Up,
    IReadOnlyList<Move> Down,
    IReadOnlyList<string> First,
    bool NewFirst)
{
    /// <summary>Whether nothing moves.</summary>
    public bool Same => Entered.Count + Left.Count + Up.Count + Down.Count == 0;
}

/// <summary>A career that changed its rank.</summary>
public sealed record Move(string CareerId, int From, int To);

/// <summary>Why a career does not stand first.</summary>
/// <param name="Item">Where it stands, with its reasons.</param>
/// <param name="IsFirst">Whether it stands first after all.</param>
/// <param name="Ahead">Careers ahead of it, best first.</param>
/// <param name="Changes">The smallest changes that bring it to rank 1.</param>
public sealed record WhyNotAnswer(Recommendation Item, bool IsFirst, IReadOnlyList<string> Ahead, IReadOnlyList<Counterfactual> Changes);
