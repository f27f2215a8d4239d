using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Adds to a ranked career what is missing, how long it takes, what it costs, and what to cite.</summary>
internal sealed class Details(KnowledgeBase knowledge, WaysAhead ways)
{
    public Recommendation Add(Recommendation item, CareerProfile profile)
    {
        var traits = knowledge.Subjects[item.CareerId].Profile!;
        var told = item with { Credentials = [.. traits.EntryCredentials, .. traits.LaterCredentials], PayFact = traits.Pay, OutlookFact = traits.Outlook, CautionFact = IsShrinking(traits) ? traits.Outlook : null };
        return ways.Of(knowledge.Subjects[item.CareerId], profile) is not { } way ? told : told with
        {
            Time = way.Path.Time,
            Cost = way.Tuition.IsWhole ? way.Tuition : null,
            OnlyIfAccreditedBy = way.OnlyIfAccreditedBy,
            Missing = [.. way.Path.Steps.Where(IsMissing).Select(step => new Missing(step.Kind, step.SubjectId, step.Time, step.FactIds.Count > 0 ? step.FactIds[0] : null) { Accreditation = step.Demand?.Organization })],
        };
    }

    private bool IsShrinking(CareerTraits traits) => knowledge.Facts.TryGetValue(traits.Outlook, out var fact) && fact.Figure is { Value: < 0 };

    private static bool IsMissing(PathStep step) => step is { Optional: false, Kind: PathStepKind.Schooling or PathStepKind.Credential or PathStepKind.Practice };
}
