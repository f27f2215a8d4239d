using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>The way to one exam from a level of education: what comes before it.</summary>
/// <param name="Parts">In order.</param>
/// <param name="Accreditation">Who must have accredited the program that is studied on the way anyhow; null for nobody.</param>
/// <param name="FactId">The fact behind the route.</param>
internal sealed record ExamWay(string CredentialId, IReadOnlyList<RoutePart> Parts, string? Accreditation, string FactId)
{
    /// <summary>Months before the exam that are surely needed, at most.</summary>
    public int Months => Parts.Where(part => part.Demand is not { MayBeMet: true }).Sum(part => part.Time.Most);
}

/// <summary>Something a route asks for, as a step of a way.</summary>
internal sealed record RoutePart(string SubjectId, MonthRange Time)
{
    public ProgramLeg? Leg { get; init; }

    public ProgramDemand? Demand { get; init; }
}

/// <summary>Finds the exam that is nearest to a person, among those with which a career begins.</summary>
internal sealed class ExamWays(KnowledgeBase knowledge)
{
    private readonly Schooling _schooling = new(knowledge);
    private readonly Eligibility _eligibility = new(knowledge);

    /// <summary>The ways to the exams, the nearest first; an exam without checked rules counts as open at once, without a way.</summary>
    /// <param name="studied">The level studied last on the way: its program is then chosen accredited.</param>
    public (string CredentialId, ExamWay? Way)[] Of(IReadOnlyList<string> credentials, string level, string? field, string? studied) =>
        [.. credentials.Select(id => (id, Of(id, level, field, studied))).OrderBy(exam => exam.Item2?.Months ?? 0)];

    private ExamWay? Of(string credentialId, string level, string? field, string? studied)
    {
        var profile = new CareerProfile { Education = level, Field = field };
        var routes = _eligibility.Routes(credentialId, profile);
        if (routes.Count == 0)
        {
            return null;
        }

        var onTheWay = routes.FirstOrDefault(check => studied is not null && check.Route.Program == studied);
        var nearest = onTheWay ?? routes[0];
        var mayBeMet = onTheWay is null && nearest.ToConfirm.Any(IsProgram);
        var route = mayBeMet ? _eligibility.Routes(credentialId, profile, isUnaccredited: true)[0] : nearest;
        var program = onTheWay is null && route.Missing.Any(IsProgram) ? Program(route.Route, level, mayBeMet) : null;
        return new ExamWay(credentialId, [.. new[] { program }.OfType<RoutePart>(), .. Practice(nearest.Route)], onTheWay?.Route.Accreditation, nearest.Route.FactId);
    }

    private static bool IsProgram(Requirement need) => need.Code == "program";

    private RoutePart? Program(EligibilityRoute route, string level, bool mayBeMet) => _schooling.Again(level, route.Program!) is not { } leg ? null : new(leg.Level, leg.Time)
    {
        Leg = leg,
        Demand = new ProgramDemand(route.Accreditation ?? "", mayBeMet, EducationLevels.Of(level) >= EducationLevels.Of("some-college")),
    };

    private IEnumerable<RoutePart> Practice(EligibilityRoute route)
    {
        if (route.PracticumHours is not null)
        {
            var span = knowledge.Ranking.Estimates.Practicum;
            yield return new RoutePart("practicum", new MonthRange(span.Least, span.Most));
        }

        if (route.ExperienceMonths is { } months)
        {
            yield return new RoutePart(route.ExperienceIn ?? "experience", new MonthRange(months, months));
        }
    }
}
