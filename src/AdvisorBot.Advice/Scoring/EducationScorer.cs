using System.Globalization;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>How far the finished education is from what the career asks for.</summary>
internal sealed class EducationScorer(KnowledgeBase knowledge) : ISlotScorer
{
    private const int LongestGapInMonths = 48;

    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (profile.Education is not { } level || EducationLevels.Of(level) < 0)
        {
            yield break;
        }

        var need = career.Profile!.Education;
        var (code, weight) = Fit(career.Profile, need, level);
        if (weight != 0)
        {
            yield return new Reason(Slots.Education, code, weight, ValuesOf(career, need, level), career.Profile.Evidence.GetValueOrDefault("education"));
        }
    }

    private static (string Code, double Weight) Fit(CareerTraits traits, EducationNeed need, string level)
    {
        var reached = EducationLevels.Of(level);
        if (reached >= EducationLevels.Of(need.Typical))
        {
            var asksForDegree = EducationLevels.Of(need.Typical) >= EducationLevels.Of("bachelor");
            return ("education.meets", asksForDegree ? Weights.Education : Weights.Education * 0.75);
        }

        if (reached >= EducationLevels.Of(need.Minimum))
        {
            return ("education.enough", Weights.Education * 0.5);
        }

        var months = EducationLevels.MonthsToFirstJob(traits, level) ?? LongestGapInMonths;
        return ("education.gap", Weights.Rounded(-Weights.Education * Math.Min(1, (double)months / LongestGapInMonths)));
    }

    private Dictionary<string, string> ValuesOf(Subject career, EducationNeed need, string level) => new()
    {
        ["level"] = NameOf(level),
        ["need"] = NameOf(need.Typical),
        ["minimum"] = NameOf(need.Minimum),
        ["months"] = (EducationLevels.MonthsToFirstJob(career.Profile!, level) ?? LongestGapInMonths).ToString(CultureInfo.InvariantCulture),
    };

    private string NameOf(string level) => knowledge.Subjects.TryGetValue(level, out var subject) ? subject.Name : level;
}
