using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>What programs and exams cost, from facts only.</summary>
internal sealed class Prices(KnowledgeBase knowledge)
{
    private const string Cost = "cost";
    private const string Dollars = "USD";

    /// <summary>Tuition of a program; null when no figure was checked.</summary>
    public CostPart? Tuition(ProgramLeg leg) =>
        knowledge.Subjects.TryGetValue(leg.Level, out var level) && level.Program?.CostFactId is { } id
            && knowledge.Facts.TryGetValue(id, out var fact) && fact.Figure is { } figure
            ? new CostPart(leg.Level, id, figure.Value, figure.High ?? figure.Value, leg.LeastYears, leg.MostYears)
            : null;

    /// <summary>The exam of a credential; null when no figure was checked.</summary>
    public CostPart? Exam(string credentialId) =>
        knowledge.Subjects.TryGetValue(credentialId, out var credential)
            && KnowledgeBase.OwnFacts(credential, Cost).FirstOrDefault(fact => fact.Figure is { Unit: Dollars }) is { Figure: { } figure } fact
            ? new CostPart(credentialId, fact.Id, figure.Value, figure.High ?? figure.Value, 1, 1)
            : null;

    /// <summary>Tuition of all programs on a way.</summary>
    public CostRange Of(IReadOnlyList<ProgramLeg> legs)
    {
        var parts = legs.Select(leg => (leg.Level, Part: Tuition(leg))).ToArray();
        return new CostRange([.. parts.Select(part => part.Part).OfType<CostPart>()], [.. parts.Where(part => part.Part is null).Select(part => part.Level)]);
    }
}
