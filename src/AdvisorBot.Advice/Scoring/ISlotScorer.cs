using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>Says what one answer of the person means for one career; an answer that was not given yields nothing.</summary>
internal interface ISlotScorer
{
    IEnumerable<Reason> Score(Subject career, CareerProfile profile);
}
