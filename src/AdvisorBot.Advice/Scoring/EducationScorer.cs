using System.Globalization;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice.Scoring;

/// <summary>How far the finished education is from what the career asks for.</summary>
internal sealed class EducationScorer(KnowledgeBase knowledge, Weights weights, WaysAhead ways) : ISlotScorer
{
    /// <summary>The field of those who studied for this work.</summary>
    private const string Health = "health";
    private const string Undecided = "none";

    private readonly Background _background = new(knowledge);

    /// <summary>The share for a level that is reached; a degree that only the most demanding careers ask for counts in full.</summary>
    private const double Reached = 0.75;

    public IEnumerable<Reason> Score(Subject career, CareerProfile profile)
    {
        if (_background.LevelOf(profile) is not { } level || EducationLevels.Of(level) < 0)
        {
            yield break;
        }

        var need = career.Profile!.Education;
        var way = ways.Of(career, profile);
        var months = way?.Months ?? LongestGap;
        var (code, share) = way?.Owed is { } program ? ("education.program", Reached - Math.Min(Reached, (double)program.Time.Most / (2 * LongestGap))) : Fit(need, level, profile.Field, months);
        var weight = weights.Of(Slots.Education, share);
        if (weight != 0)
        {
            yield return new Reason(Slots.Education, code, weight, ValuesOf(need, level, months, way?.Owed), career.Profile.Evidence.GetValueOrDefault("education"));
        }
    }

    /// <summary>A level reached in another field opens fewer doors: programs and exams of this one ask for its own.</summary>
    private (string Code, double Share) Fit(EducationNeed need, string level, string? field, int months)
    {
        var reached = EducationLevels.Of(level);
        if (reached >= EducationLevels.Of(need.Typical))
        {
            var asksForDegree = EducationLevels.Of(need.Typical) >= EducationLevels.Of("bachelor");
            var share = asksForDegree ? 1 : Reached;
            return EducationLevels.Of(need.Typical) < EducationLevels.Of("certificate") || field == Health ? ("education.meets", share)
                : field is null or Undecided ? ("education.meets-in-field", share)
                : ("education.other-field", 0.5);
        }

        return reached >= EducationLevels.Of(need.Minimum) ? ("education.enough", 0.5) : ("education.gap", -Math.Min(1, (double)months / LongestGap));
    }

    private int LongestGap => knowledge.Ranking.Time.GapInFull;

    private Dictionary<string, string> ValuesOf(EducationNeed need, string level, int months, PathStep? owed) => new()
    {
        ["level"] = NameOf(level),
        ["need"] = NameOf(need.Typical),
        ["minimum"] = NameOf(need.Minimum),
        ["months"] = months.ToString(CultureInfo.InvariantCulture),
        ["program"] = owed is null ? "" : NameOf(owed.SubjectId),
        ["organization"] = owed?.Demand is { } demand ? NameOf(demand.Organization) : "",
    };

    private string NameOf(string level) => knowledge.Subjects.TryGetValue(level, out var subject) ? subject.Name : level;
}
