using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Facts;

/// <summary>Facts that answer a question, in the order in which to say them.</summary>
/// <param name="Facts">Best first, then their siblings.</param>
/// <param name="Asked">How many at the front were asked for and are said in any case.</param>
/// <param name="Wider">Whose facts they are, when not of the subject asked about.</param>
internal sealed record PickedFacts(IReadOnlyList<Fact> Facts, int Asked, Subject? Wider);
