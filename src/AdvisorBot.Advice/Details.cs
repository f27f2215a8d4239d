using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Adds to a ranked career what is missing, how long it takes, what it costs, and what to cite.</summary>
internal sealed class Details(KnowledgeBase knowledge)
{
    private readonly PathFinder _paths = new(knowledge);
    private readonly Schooling _schooling = new(knowledge);
    private readonly Prices _prices = new(knowledge);

    public Recommendation Add(Recommendation item, CareerProfile profile)
    {
        var traits = knowledge.Subjects[item.CareerId].Profile!;
        var told = item with { Credentials = [.. traits.EntryCredentials, .. traits.LaterCredentials], PayFact = traits.Pay, OutlookFact = traits.Outlook, CautionFact = IsShrinking(traits) ? traits.Outlook : null };
        if (profile.Education is not { } level || EducationLevels.Of(level) < 0 || _paths.From(profile).To(item.CareerId) is not { } path)
        {
            return told;
        }

        var cost = _prices.Of(_schooling.From(level, traits.Education.Typical));
        return told with
        {
            Time = path.Time,
            Cost = cost.IsWhole ? cost : null,
            Missing = [.. path.Steps.Where(IsMissing).Select(step => new Missing(step.Kind, step.SubjectId, step.Time, step.FactIds.Count > 0 ? step.FactIds[0] : null))],
        };
    }

    private bool IsShrinking(CareerTraits traits) => knowledge.Facts.TryGetValue(traits.Outlook, out var fact) && fact.Figure is { Value: < 0 };

    private static bool IsMissing(PathStep step) => step is { Optional: false, Kind: PathStepKind.Schooling or PathStepKind.Credential or PathStepKind.Practice };
}
