namespace AdvisorBot.Advice;

/// <summary>Careers in order of fit; careers with the same <see cref="Recommendation.Rank"/> fit equally well.</summary>
/// <param name="NoneFits">True when every career breaks a hard limit the person set.</param>
/// <param name="Unknown">Slots that were not answered and would change the order most, most first.</param>
public sealed record Recommendations(IReadOnlyList<Recommendation> Items, bool NoneFits, IReadOnlyList<string> Unknown);

/// <summary>One career with why and why not; no reason that does not come from the person's own answers.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Rank">1 for the best; equal for equal fit.</param>
public sealed record Recommendation(string CareerId, double Score, int Rank, IReadOnlyList<Reason> For, IReadOnlyList<Reason> Against);

/// <summary>One reason: which answer of the person meets which trait of the career.</summary>
/// <param name="Slot">Interview slot the answer came from.</param>
/// <param name="Code">Reply key under <c>reason.</c> that puts it into words.</param>
/// <param name="Weight">How much it moved the score; positive speaks for, negative against.</param>
/// <param name="Values">Placeholders of the reply.</param>
/// <param name="FactId">The fact that backs the career's side, when one does.</param>
/// <param name="HardLimit">Whether it breaks a limit the person called a must.</param>
public sealed record Reason(string Slot, string Code, double Weight, IReadOnlyDictionary<string, string> Values, string? FactId = null, bool HardLimit = false);
