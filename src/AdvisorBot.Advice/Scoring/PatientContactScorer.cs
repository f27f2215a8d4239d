using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>The wish for or against patients around one; "never" rules out what cannot be done without them.</summary>
internal sealed class PatientContactScorer(KnowledgeBase knowledge, Weights weights) : ISlotScorer
{
    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (profile.PatientContact is not (PatientWish.Needs or PatientWish.RatherNot or PatientWish.Never))
        {
            yield break;
        }

        var contact = career.Profile!.PatientContact;
        var wants = profile.PatientContact is PatientWish.Needs;
        var share = wants ? InterestFit.Contact(contact) : -InterestFit.Contact(contact);
        var code = (wants, share > 0) switch
        {
            (true, true) => "patient-contact.some",
            (true, false) => "patient-contact.none",
            (false, true) => "patient-contact.away",
            (false, false) => "patient-contact.near",
        };
        var isLimit = share < 0 && profile.Insists(Slots.PatientContact) && (wants ? contact is PatientContact.None : knowledge.Ranking.Limits.Patients.Contains(contact));
        var weight = weights.Of(Slots.PatientContact, share);
        if (weight != 0)
        {
            yield return new Reason(Slots.PatientContact, code, weight, new Dictionary<string, string>(), career.Profile.Evidence.GetValueOrDefault("patient-contact"), isLimit);
        }
    }
}
