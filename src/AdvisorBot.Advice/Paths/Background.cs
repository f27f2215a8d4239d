using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>What somebody brings along beside a level of education, as <c>ranking.json</c> counts it: six years of billing, a nurse aide's course, a doctor's degree from abroad.</summary>
internal sealed class Background(KnowledgeBase knowledge)
{
    private const string Certificate = "certificate";
    private const string Before = "high-school";

    /// <summary>The level that counts in this field: a certificate of somebody who worked as a nurse aide taught other work.</summary>
    public string? LevelOf(CareerProfile profile) => profile.Education == Certificate && profile.Experience.Any(knowledge.Ranking.CertificatesElsewhere.Contains) ? Before : profile.Education;

    /// <summary>The fact by which earlier work stands in for the course of a career; null when it does not.</summary>
    public string? InsteadOfCourse(CareerProfile profile, string career) => Links(profile, career).Select(link => link.InsteadOfCourse).FirstOrDefault(fact => fact is not null);

    /// <summary>The facts that say what the person brings along for a career, first what is nearest to them.</summary>
    public IEnumerable<string> Facts(CareerProfile profile, string career) =>
        new[] { InsteadOfCourse(profile, career), FromAbroad(profile), Links(profile, career).Select(link => link.FactId).FirstOrDefault(fact => fact is not null) }.OfType<string>().Distinct();

    /// <summary>The fact about a degree from another country; what it was learned for says more than that it is one.</summary>
    public string? FromAbroad(CareerProfile profile) => !profile.FromAbroad || (profile.Education is not null && EducationLevels.Of(profile.Education) < EducationLevels.Of(Certificate)) ? null
        : knowledge.Ranking.FromAbroad.FirstOrDefault(known => known.Experience is null || profile.Experience.Contains(known.Experience))?.FactId;

    private IEnumerable<ExperienceLink> Links(CareerProfile profile, string career) =>
        knowledge.Ranking.Experience.Where(link => link.Career == career && profile.Experience.Contains(link.Id)).OrderByDescending(link => link.Helps);
}
