using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <content>The jobs on the way.</content>
internal sealed partial class PathBuilder
{
    private void AddJobs(Subject career, Subject anchor, string? fromCareer)
    {
        var traits = anchor.Profile!;
        var search = Of(_knowledge.Ranking.Estimates.JobSearch);
        var first = fromCareer is not null ? null : traits.PracticeBefore is null ? anchor : SteppingStone(anchor);
        if (first is not null)
        {
            _steps.Add(new PathStep(PathStepKind.FirstJob, first.Id, search, [.. FactOf(first.Profile!, "first-job")]) { Alternatives = [.. StartAs(first)] });
        }

        if (traits.PracticeBefore is { } practice)
        {
            _steps.Add(new PathStep(PathStepKind.Practice, first?.Id ?? fromCareer!, Of(practice), [.. FactOf(traits, "education")]));
        }
        else if (career.Id != anchor.Id)
        {
            _steps.Add(new PathStep(PathStepKind.Practice, anchor.Id, Of(_knowledge.Ranking.Estimates.StepUp), [.. Advancement(anchor)]));
        }

        if (first?.Id != career.Id)
        {
            _steps.Add(new PathStep(PathStepKind.NextJob, career.Id, search, [.. Advancement(fromCareer is null ? first ?? anchor : _knowledge.Subjects.GetValueOrDefault(fromCareer) ?? anchor)]));
        }
    }

    /// <summary>The career from which one moves up: open without another program, where that move is documented, and of the schooling one has by then.</summary>
    private Subject SteppingStone(Subject career) => _knowledge.Subjects.Values
        .Where(other => other.Profile is { PracticeBefore: null } && other.LeadsTo.Contains(career.Id))
        .OrderBy(OwesProgram)
        .ThenByDescending(other => Advancement(other).Any())
        .ThenByDescending(other => EducationLevels.Of(other.Profile!.Education.Typical) is var need && need <= EducationLevels.Of(_level) ? need : -1)
        .ThenBy(other => other.Role)
        .ThenBy(other => other.Id, StringComparer.Ordinal)
        .FirstOrDefault() ?? career;

    private bool OwesProgram(Subject career) => _exams.Of(career.Profile!.EntryCredentials, _level, FieldNow, studied: null) is [{ Way: { Months: > 0 } way }, ..] && way.Parts.Any(part => part.Leg is not null);

    /// <summary>An easier first job that leads here.</summary>
    private IEnumerable<PathAlternative> StartAs(Subject first) => _knowledge.Subjects.Values
        .Where(other => other.Profile is { } traits && other.LeadsTo.Contains(first.Id) && EducationLevels.Of(traits.Education.Typical) < EducationLevels.Of(first.Profile!.Education.Typical))
        .OrderBy(other => other.Id, StringComparer.Ordinal)
        .Take(1)
        .Select(other => new PathAlternative("start-as", other.Id, null, Advancement(other).FirstOrDefault() ?? FactOf(other.Profile!, "first-job").FirstOrDefault()));
}
