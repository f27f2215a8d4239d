using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Puts careers in order by pay, growth, time, tuition or school; a career without a checked figure is left out.</summary>
public sealed class CareerStandings(KnowledgeBase knowledge)
{
    internal const string SchoolStart = "high-school";

    private readonly Schooling _schooling = new(knowledge);
    private readonly Prices _prices = new(knowledge);

    /// <summary>Best first, careers of equal value together.</summary>
    public IReadOnlyList<Standing> Order(StandingQuery query) => Order(query, subject => subject.Profile!.AsksAtMost(query.AtMost));

    /// <summary>The same with those that single employers open to less schooling than is usual.</summary>
    public RankedCareers Rank(StandingQuery query) =>
        new(query, Order(query), query is { AtMost: { } most, Measure: not CareerMeasure.School } ? Order(query, subject => subject.Profile!.MayTake(most)) : []);

    private IReadOnlyList<Standing> Order(StandingQuery query, Func<Subject, bool> isOpen)
    {
        var careers = knowledge.Subjects.Values
            .Where(subject => subject.Profile is not null && subject.Id != knowledge.Pack.Umbrella)
            .Where(subject => !query.Except.Contains(subject.Id))
            .Where(subject => query.Among.Count == 0 || query.Among.Contains(subject.Id))
            .Where(subject => isOpen(subject) && subject.Profile!.Keeps(query))
            .OrderBy(subject => subject.Id, StringComparer.Ordinal)
            .Select(subject => Of(subject, query.Measure, query.From ?? SchoolStart))
            .OfType<Standing>()
            .Where(found => (query.Over is not { } over || found.Value > over) && (query.Under is not { } under || found.Value < under));
        var same = careers.GroupBy(found => (found.Value, found.High, Grades(found, query)), (_, found) => Together([.. found]));
        return [.. query.Highest ? same.OrderByDescending(found => found.Value).ThenByDescending(found => found.High) : same.OrderBy(found => found.Value).ThenBy(found => found.High)];
    }

    /// <summary>Careers of one figure that meet a condition in different measure are told apart.</summary>
    private string Grades(Standing found, StandingQuery query) => string.Join(' ', query.Conditions.Select(condition => knowledge.Subjects[found.CareerIds[0]].Profile!.GradeOf(condition)));

    /// <summary>Where one career stands by itself; null when there is no checked figure.</summary>
    public Standing? Of(string careerId, CareerMeasure measure, string? from = null) =>
        knowledge.Subjects.GetValueOrDefault(careerId) is not { } subject ? null
        : subject.Profile is not null ? Of(subject, measure, from ?? SchoolStart)
        : measure is CareerMeasure.Pay && Headline(subject, "pay", "USD/year") is { } pay ? OfFact(subject, pay.Id)
        : measure is CareerMeasure.Growth && Headline(subject, "outlook", "percent") is { } outlook ? OfFact(subject, outlook.Id)
        : null;

    /// <summary>The first figure of a career that is not ranked, such as nursing.</summary>
    private static Fact? Headline(Subject career, string topic, string unit) =>
        KnowledgeBase.OwnFacts(career, topic).FirstOrDefault(fact => fact.Figure?.Unit == unit);

    /// <summary>Exams by price, the cheapest first; those without a checked price are left out.</summary>
    public IReadOnlyList<CostPart> Exams(bool highest)
    {
        var priced = knowledge.Subjects.Values.Where(subject => subject.Kind is SubjectKind.Credential).Select(subject => _prices.Exam(subject.Id)).OfType<CostPart>().OrderBy(part => part.SubjectId, StringComparer.Ordinal);
        return [.. highest ? priced.OrderByDescending(part => part.High) : priced.OrderBy(part => part.Low)];
    }

    private Standing? Of(Subject career, CareerMeasure measure, string from) => measure switch
    {
        CareerMeasure.Pay => OfFact(career, career.Profile!.Pay),
        CareerMeasure.Growth => OfFact(career, career.Profile!.Outlook),
        CareerMeasure.Time => EducationLevels.MonthsToFirstJob(career.Profile!, from) is { } months ? new Standing([career.Id], months, months, null) : null,
        CareerMeasure.School => OfTrait(career, EducationLevels.Of(career.Profile!.Education.Typical), "education"),
        CareerMeasure.Remote => OfTrait(career, (int)career.Profile!.Remote, "remote"),
        CareerMeasure.Patients => OfTrait(career, (int)career.Profile!.PatientContact, "patient-contact"),
        _ => Tuition(career, from),
    };

    private Standing? OfFact(Subject career, string factId) =>
        knowledge.Facts.TryGetValue(factId, out var fact) && fact.Figure is { } figure ? new Standing([career.Id], figure.Value, figure.High ?? figure.Value, factId) : null;

    private static Standing OfTrait(Subject career, int value, string aspect) => new([career.Id], value, value, career.Profile!.Evidence.GetValueOrDefault(aspect));

    private Standing? Tuition(Subject career, string from)
    {
        var cost = _prices.Of(_schooling.From(from, career.Profile!.Education.Typical));
        return cost.IsWhole ? new Standing([career.Id], cost.Low, cost.High, cost.Parts.Count > 0 ? cost.Parts[^1].FactId : null) : null;
    }

    /// <summary>Of several facts with one value, the one whose career is not part of another's speaks for all.</summary>
    private Standing Together(Standing[] same)
    {
        var ids = same.SelectMany(found => found.CareerIds).OrderBy(id => knowledge.Subjects[id].PartOf is { } wider && same.Any(other => other.CareerIds.Contains(wider)) ? 1 : 0).ThenBy(id => id, StringComparer.Ordinal).ToArray();
        return same.First(found => found.CareerIds.Contains(ids[0])) with { CareerIds = ids };
    }
}
