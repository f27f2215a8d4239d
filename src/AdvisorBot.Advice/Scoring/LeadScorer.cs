using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>The wish to lead against how much the work leads, and whether it grows into that.</summary>
internal sealed class LeadScorer(KnowledgeBase knowledge, Weights weights) : ISlotScorer
{
    private const string Leading = "enterprising";

    /// <summary>From here on a career is one of leading others.</summary>
    private const double Leads = 0.7;
    private const double GrowsInto = 0.3;

    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (profile.WantsToLead is not (LeadWish.Yes or LeadWish.No) || !knowledge.Interests.TryGetValue(Leading, out var interest))
        {
            yield break;
        }

        var fit = InterestFit.Of(career.Profile!, interest);
        var (code, share, aspect) = (profile.WantsToLead, fit) switch
        {
            (LeadWish.Yes, >= Leads) => ("lead.leads", fit, "duties"),
            (LeadWish.Yes, _) when career.LeadsTo.Any(LeadsOthers) => ("lead.grows-into", Math.Max(fit, GrowsInto), "advancement"),
            (LeadWish.Yes, _) => ("lead.little", Math.Min(fit, 0), "interests"),
            (_, >= Leads) => ("lead.must-lead", -fit, "duties"),
            _ => ("lead.no-need", Math.Max(-fit, 0), "interests"),
        };
        var weight = weights.Of(Slots.Lead, share);
        if (weight != 0)
        {
            yield return new Reason(Slots.Lead, code, weight, new Dictionary<string, string>(), career.Profile!.Evidence.GetValueOrDefault(aspect));
        }
    }

    private bool LeadsOthers(string careerId) =>
        knowledge.Subjects.GetValueOrDefault(careerId)?.Profile is { } traits && InterestFit.Of(traits, knowledge.Interests[Leading]) >= Leads;
}
