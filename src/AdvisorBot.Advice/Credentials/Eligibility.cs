using System.Globalization;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Says whether somebody may sit the exam of a credential, by the rules in the credential's file.</summary>
public sealed class Eligibility(KnowledgeBase knowledge)
{
    private const int MostInstead = 3;

    /// <summary>Fields that may well have been a health information program; the person did not say.</summary>
    private static readonly string[] Undecided = ["health", "none"];

    private readonly Schooling _schooling = new(knowledge);

    /// <summary>Checks every route.</summary>
    /// <param name="road">The road the person asked about: <c>experience</c> or the id of a credential; null for their education.</param>
    public EligibilityAnswer Check(string credentialId, CareerProfile profile, string? road = null)
    {
        var answer = CheckAlone(credentialId, profile, road);
        return answer.Verdict is EligibilityVerdict.Eligible or EligibilityVerdict.Unknown ? answer : answer with { Instead = Instead(answer, profile) };
    }

    private EligibilityAnswer CheckAlone(string credentialId, CareerProfile profile, string? road)
    {
        var rules = knowledge.Subjects.GetValueOrDefault(credentialId)?.Eligibility;
        if (rules is null || rules.Routes.Count == 0)
        {
            return new EligibilityAnswer(credentialId, EligibilityVerdict.Unknown, rules?.Organization ?? "", null, [], null, []);
        }

        var checks = rules.Routes.Select(route => Check(route, profile)).OrderBy(Verdict).ThenBy(check => check.Time.Least).ThenBy(check => check.Time.Most).ToArray();
        var best = checks[0];
        var closed = rules.NotBy.FirstOrDefault(other => other.Road == road)?.FactId;
        var verdict = Verdict(best);
        if (verdict is not EligibilityVerdict.Eligible && (closed is not null || GoesBack(best, profile)))
        {
            (verdict, closed) = (EligibilityVerdict.NotByThisRoad, closed ?? best.Route.FactId);
        }

        return new EligibilityAnswer(credentialId, verdict, rules.Organization, best, checks[1..], verdict is EligibilityVerdict.NotByThisRoad ? closed : null, rules.Advised);
    }

    /// <summary>What the best route asks for beyond a level, as steps of a way.</summary>
    /// <param name="studied">The level studied last on that way: its program is then chosen accredited.</param>
    internal (IReadOnlyList<RoutePart> Parts, string FactId)? OnTheWay(string credentialId, string level, string? field, string? studied)
    {
        var profile = new CareerProfile { Education = level, Field = field };
        if (CheckAlone(credentialId, profile, null) is not { Best: { } nearest } answer)
        {
            return null;
        }

        var route = answer.Others.Append(nearest).FirstOrDefault(check => studied is not null && check.Route.Program == studied)?.Route ?? nearest.Route;
        return (Parts(route, level, nearest.Route == route ? nearest : null, studied), route.FactId);
    }

    private List<RoutePart> Parts(EligibilityRoute route, string level, RouteCheck? check, string? studied)
    {
        var parts = new List<RoutePart>();
        if (route.Program is { } program && program != studied && check?.Missing.Any(need => need.Code == "program") == true && _schooling.Again(level, program) is { } leg)
        {
            parts.Add(new RoutePart(leg, program, leg.Time, GoesBack: program is "associate" or "bachelor" && EducationLevels.Of(program) <= EducationLevels.Of(level)));
        }

        if (route.PracticumHours is not null)
        {
            parts.Add(new RoutePart(null, "practicum", Of(knowledge.Ranking.Estimates.Practicum)));
        }

        if (route.ExperienceMonths is { } months)
        {
            parts.Add(new RoutePart(null, route.ExperienceIn ?? "experience", new MonthRange(months, months)));
        }

        return parts;
    }

    private RouteCheck Check(EligibilityRoute route, CareerProfile profile)
    {
        var needs = new RouteNeeds();
        CheckEducation(route, profile, needs);
        CheckProgram(route, profile, needs);
        if (route.Courses.Count > 0)
        {
            needs.Add(MayHaveCollege(profile), "courses", default, ("courses", string.Join(',', route.Courses)));
        }

        if (route.PracticumHours is { } hours)
        {
            needs.Add(false, "practicum", Of(knowledge.Ranking.Estimates.Practicum), ("hours", Text(hours)));
        }

        if (route.ExperienceMonths is { } months)
        {
            needs.Add(profile.Experience.Contains(route.ExperienceIn ?? ""), "experience", new MonthRange(months, months), ("months", Text(months)), ("in", route.ExperienceIn ?? ""));
        }

        if (route.Credential is { } credential)
        {
            needs.Add(false, "credential", default, ("credential", credential));
        }

        var secondHand = knowledge.Facts.TryGetValue(route.FactId, out var fact) && fact.Confidence is Confidence.Medium;
        return new RouteCheck(route, needs.Missing, needs.ToConfirm, needs.Time, secondHand);
    }

    private void CheckEducation(EligibilityRoute route, CareerProfile profile, RouteNeeds needs)
    {
        if (route.Education is not { } level || level == route.Program || EducationLevels.Of(profile.Education) >= EducationLevels.Of(level))
        {
            return;
        }

        var unknown = profile.Education is null || (route.Credits is not null && MayHaveCollege(profile));
        var time = profile.Education is { } known ? Schooling.TimeOf(_schooling.From(known, level)) : default;
        needs.Add(unknown, "education", time, ("level", level), ("credits", route.Credits is { } credits ? Text(credits) : ""));
    }

    private void CheckProgram(EligibilityRoute route, CareerProfile profile, RouteNeeds needs)
    {
        if (route.Program is not { } program)
        {
            return;
        }

        var reached = EducationLevels.Of(profile.Education) >= EducationLevels.Of(program);
        var may = profile.Education is null
            || (program == "certificate" ? profile.Education == program : reached && (profile.Field is null || Undecided.Contains(profile.Field)));
        var needsDegreeFirst = route.Education != program && EducationLevels.Of(profile.Education) < EducationLevels.Of(route.Education);
        var from = needsDegreeFirst ? route.Education! : profile.Education ?? "";
        var legs = reached || program == "certificate" ? new[] { _schooling.Again(from, program) }.OfType<ProgramLeg>() : _schooling.From(from, program);
        needs.Add(may, "program", Schooling.TimeOf(legs), ("level", program), ("organization", route.Accreditation ?? ""));
    }

    /// <summary>Whether the nearest route asks somebody to study again what they already have in another field.</summary>
    private static bool GoesBack(RouteCheck best, CareerProfile profile) =>
        best.Missing.Any(need => need.Code == "program") && best.Route.Program is { } program and not "certificate"
        && EducationLevels.Of(profile.Education) >= EducationLevels.Of(program);

    private static bool MayHaveCollege(CareerProfile profile) => profile.Education is null || EducationLevels.Of(profile.Education) >= EducationLevels.Of("some-college");

    private static EligibilityVerdict Verdict(RouteCheck check) => check switch
    {
        { Missing.Count: > 0 } => EligibilityVerdict.NotYet,
        { ToConfirm.Count: > 0 } => EligibilityVerdict.Depends,
        _ => EligibilityVerdict.Eligible,
    };

    private string[] Instead(EligibilityAnswer answer, CareerProfile profile) => knowledge.Subjects.Values
        .Where(other => other.Id != answer.CredentialId && other.Eligibility?.Routes.Count > 0)
        .OrderBy(other => other.Id, StringComparer.Ordinal)
        .Select(other => CheckAlone(other.Id, profile, null))
        .Where(other => other.Verdict is EligibilityVerdict.Eligible || (other.Verdict is EligibilityVerdict.NotYet && answer.Best is { } best && other.Best!.Time.Most < best.Time.Most && knowledge.Subjects[answer.CredentialId].Related.Contains(other.CredentialId)))
        .OrderByDescending(other => knowledge.Subjects[answer.CredentialId].Related.Contains(other.CredentialId))
        .Select(other => other.CredentialId)
        .Take(MostInstead)
        .ToArray();

    private static MonthRange Of(MonthSpan span) => new(span.Least, span.Most);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
