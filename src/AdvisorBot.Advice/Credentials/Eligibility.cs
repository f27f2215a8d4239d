using System.Globalization;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Says whether somebody may sit the exam of a credential, by the rules in the credential's file.</summary>
public sealed class Eligibility(KnowledgeBase knowledge)
{
    /// <summary>The road of a degree from a program that nobody accredited, or that was studied abroad.</summary>
    public const string Unaccredited = "unaccredited";

    private const int MostInstead = 3;

    /// <summary>Fields that may well have been a health information program; the person did not say.</summary>
    private static readonly string[] Undecided = ["health", "none"];

    private readonly Schooling _schooling = new(knowledge);

    /// <summary>Checks every route.</summary>
    /// <param name="road">The road the person asked about: <c>experience</c>, <see cref="Unaccredited"/> or the id of a credential; null for their education.</param>
    public EligibilityAnswer Check(string credentialId, CareerProfile profile, string? road = null)
    {
        var answer = CheckAlone(credentialId, profile, road);
        return answer.Verdict is EligibilityVerdict.Eligible or EligibilityVerdict.Unknown ? answer : answer with { Instead = Instead(answer, profile), Nearer = Nearer(answer, profile) };
    }

    private EligibilityAnswer CheckAlone(string credentialId, CareerProfile profile, string? road)
    {
        var rules = knowledge.Subjects.GetValueOrDefault(credentialId)?.Eligibility;
        if (rules is null || rules.Routes.Count == 0)
        {
            return new EligibilityAnswer(credentialId, EligibilityVerdict.Unknown, rules?.Organization ?? "", null, [], null, []);
        }

        var checks = Routes(credentialId, profile, road == Unaccredited);
        var best = checks[0];
        var closed = rules.NotBy.FirstOrDefault(other => other.Road == road)?.FactId;
        var verdict = Verdict(best);
        if (verdict is not EligibilityVerdict.Eligible && (closed is not null || GoesBack(best, profile)))
        {
            (verdict, closed) = (EligibilityVerdict.NotByThisRoad, closed ?? best.Route.FactId);
        }

        return new EligibilityAnswer(credentialId, verdict, rules.Organization, best, [.. checks.Skip(1)], verdict is EligibilityVerdict.NotByThisRoad ? closed : null, rules.Advised);
    }

    /// <summary>Every route against a person, nearest first; none without checked rules.</summary>
    /// <param name="isUnaccredited">Whether what the person has studied is known not to be an accredited program.</param>
    internal IReadOnlyList<RouteCheck> Routes(string credentialId, CareerProfile profile, bool isUnaccredited = false) =>
        knowledge.Subjects.GetValueOrDefault(credentialId)?.Eligibility is not { } rules ? []
            : [.. rules.Routes.Select(route => Check(route, profile, isUnaccredited)).OrderBy(Verdict).ThenBy(check => check.Time.Least).ThenBy(check => check.Time.Most)];

    private RouteCheck Check(EligibilityRoute route, CareerProfile profile, bool isUnaccredited)
    {
        var needs = new RouteNeeds();
        CheckEducation(route, profile, needs);
        CheckProgram(route, profile, isUnaccredited, needs);
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

    private void CheckProgram(EligibilityRoute route, CareerProfile profile, bool isUnaccredited, RouteNeeds needs)
    {
        if (route.Program is not { } program)
        {
            return;
        }

        var needsDegreeFirst = route.Education != program && EducationLevels.Of(profile.Education) < EducationLevels.Of(route.Education);
        var from = needsDegreeFirst ? route.Education! : profile.Education ?? "";
        var reached = EducationLevels.Of(profile.Education) >= EducationLevels.Of(program);
        var legs = reached || program == "certificate" ? new[] { _schooling.Again(from, program) }.OfType<ProgramLeg>() : _schooling.From(from, program);
        needs.Add(!isUnaccredited && MayBeOf(route, profile), "program", Schooling.TimeOf(legs), ("level", program), ("organization", route.Accreditation ?? ""));
    }

    /// <summary>Whether what the person has studied may be the accredited program: one of that level, and of no field that rules it out.</summary>
    private static bool MayBeOf(EligibilityRoute route, CareerProfile profile) => profile.Education is null
        || (!route.Rare && profile.Education == route.Program && (route.Program == "certificate" || profile.Field is null || Undecided.Contains(profile.Field)));

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

    /// <summary>What is open as things are; what hangs on the accreditation of a program never is.</summary>
    private string[] Instead(EligibilityAnswer answer, CareerProfile profile) => Others(answer, profile)
        .Where(other => other.Verdict is EligibilityVerdict.Eligible)
        .Select(other => other.CredentialId)
        .Take(MostInstead)
        .ToArray();

    /// <summary>A related credential that takes less time to get to, but still has its condition.</summary>
    private EligibilityAnswer? Nearer(EligibilityAnswer answer, CareerProfile profile) => Others(answer, profile).FirstOrDefault(other =>
        other is { Verdict: EligibilityVerdict.NotYet, Best: { } near } && answer.Best is { } best && near.Time.Most < best.Time.Most && IsRelated(answer, other));

    private IEnumerable<EligibilityAnswer> Others(EligibilityAnswer answer, CareerProfile profile) => knowledge.Subjects.Values
        .Where(other => other.Id != answer.CredentialId && other.Eligibility?.Routes.Count > 0)
        .OrderBy(other => other.Id, StringComparer.Ordinal)
        .Select(other => CheckAlone(other.Id, profile, null))
        .OrderByDescending(other => IsRelated(answer, other));

    private bool IsRelated(EligibilityAnswer answer, EligibilityAnswer other) => knowledge.Subjects[answer.CredentialId].Related.Contains(other.CredentialId);

    private static MonthRange Of(MonthSpan span) => new(span.Least, span.Most);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
