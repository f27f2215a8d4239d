using AdvisorBot.Advice;

namespace AdvisorBot.Answers;

/// <summary>What a comparison adds about the person.</summary>
/// <param name="Places">Career id → where it stands for them.</param>
/// <param name="Exams">Credential id → whether they may sit the exam.</param>
/// <param name="IsRanked">Whether the person has seen a ranking, so that a place in it means something.</param>
public sealed record ComparedForYou(IReadOnlyDictionary<string, Recommendation> Places, IReadOnlyDictionary<string, EligibilityVerdict> Exams, bool IsRanked = true)
{
    /// <summary>Pay so far, US dollars a year, that pay is set against; null when it is not known.</summary>
    public decimal? PayNow { get; init; }
}
