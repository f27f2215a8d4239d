using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>How well the work of a career feeds an interest, −1 to 1: as its profile says, else by patient contact or its RIASEC scores.</summary>
internal static class InterestFit
{
    private const double MiddleOfRiasec = 4;
    private const double HalfOfRiasec = 3;

    public static double Of(CareerTraits traits, Interest interest) => interest.Id switch
    {
        _ when traits.Interests.TryGetValue(interest.Id, out var fit) => Math.Clamp(fit, -1, 1),
        "no-patient-contact" => -Contact(traits.PatientContact),
        "people-contact" => Contact(traits.PatientContact),
        _ when interest.Riasec is { } letter => Math.Clamp((Score(traits.Riasec, letter) - MiddleOfRiasec) / HalfOfRiasec, -1, 1),
        _ => 0,
    };

    public static double Contact(PatientContact contact) => contact switch
    {
        PatientContact.None => -1,
        PatientContact.Little => -0.5,
        PatientContact.Some => 0.5,
        _ => 1,
    };

    private static double Score(Riasec riasec, char letter) => letter switch
    {
        'R' => riasec.Realistic,
        'I' => riasec.Investigative,
        'A' => riasec.Artistic,
        'S' => riasec.Social,
        'E' => riasec.Enterprising,
        _ => riasec.Conventional,
    };
}
