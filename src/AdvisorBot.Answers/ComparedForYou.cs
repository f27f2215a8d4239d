using AdvisorBot.Advice;

namespace AdvisorBot.Answers;

/// <summary>What a comparison adds about the person.</summary>
/// <param name="Places">Career id → where it stands for them.</param>
/// <param name="Exams">Credential id → whether they may sit the exam.</param>
public sealed record ComparedForYou(IReadOnlyDictionary<string, Recommendation> Places, IReadOnlyDictionary<string, EligibilityVerdict> Exams);
