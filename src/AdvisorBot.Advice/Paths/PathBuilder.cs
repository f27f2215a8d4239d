using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Puts one way together, step after step.</summary>
internal sealed partial class PathBuilder
{
    /// <summary>Where counting begins when nothing is known of the person.</summary>
    private const string Diploma = "high-school";
    private const string Certificate = "certificate";

    private readonly KnowledgeBase _knowledge;
    private readonly Schooling _schooling;
    private readonly Prices _prices;
    private readonly ExamWays _exams;
    private readonly string? _known;
    private readonly string? _field;
    private readonly CareerProfile _profile;
    private readonly Background _background;
    private readonly List<PathStep> _steps = [];
    private string _level;

    public PathBuilder(KnowledgeBase knowledge, CareerProfile profile)
    {
        _knowledge = knowledge;
        _schooling = new Schooling(knowledge);
        _prices = new Prices(knowledge);
        _exams = new ExamWays(knowledge);
        _background = new Background(knowledge);
        _profile = profile;
        _known = EducationLevels.Of(profile.Education) < 0 ? null : profile.Education;
        _level = _background.LevelOf(profile with { Education = _known }) ?? Diploma;
        _field = profile.Field;
    }

    public CareerPath? Build(string careerId, string? fromCareer)
    {
        if (!_knowledge.Subjects.TryGetValue(careerId, out var career) || career.Kind is not SubjectKind.Career || Anchor(career) is not { } anchor
            || (career != anchor && IsOutside(fromCareer)))
        {
            return null;
        }

        if (fromCareer != careerId)
        {
            AddSteps(career, anchor, fromCareer);
        }

        var needed = _steps.Where(step => !step.Optional).ToArray();
        var time = needed.Aggregate(default(MonthRange), (sum, step) => sum + step.Time);
        var cost = new CostRange([.. needed.Select(step => step.Cost).OfType<CostPart>()], [.. needed.Where(IsUnpriced).Select(step => step.SubjectId)]);
        return new CareerPath(fromCareer, _known, careerId, _steps, time, cost, [.. Remarks(anchor, fromCareer)]);
    }

    /// <summary>The career with a profile that stands for this one: itself, what it is part of, or what leads to it.</summary>
    private Subject? Anchor(Subject career) => career.Profile is not null ? career
        : _knowledge.SubjectChain(career.Id).FirstOrDefault(wider => wider.Profile is not null)
            ?? _knowledge.Subjects.Values
                .Where(other => other.Profile is not null && other.LeadsTo.Contains(career.Id))
                .OrderBy(other => EducationLevels.Of(other.Profile!.Education.Typical))
                .ThenBy(other => other.Id, StringComparer.Ordinal)
                .FirstOrDefault();

    /// <summary>Care jobs, of which the knowledge tells no way beyond the careers it ranks.</summary>
    private bool IsOutside(string? fromCareer) => fromCareer is not null && _knowledge.Subjects.GetValueOrDefault(fromCareer)?.Role is CareerRole.Contrast;

    private static bool IsUnpriced(PathStep step) => step is { Cost: null, Kind: PathStepKind.Schooling or PathStepKind.Credential };

    private void AddSteps(Subject career, Subject anchor, string? fromCareer)
    {
        if (fromCareer != anchor.Id)
        {
            AddSchooling(anchor);
            AddCourse(anchor);
            AddCredential(anchor);
        }
        else if (anchor.Profile!.LaterCredentials is [var later, ..])
        {
            _steps.Add(new PathStep(PathStepKind.Credential, later, Of(_knowledge.Ranking.Estimates.Exam), [.. FactOf(anchor.Profile, "certification")], Optional: true) { Cost = _prices.Exam(later) });
        }

        AddJobs(career, anchor, fromCareer);
    }

    private void AddSchooling(Subject anchor)
    {
        var traits = anchor.Profile!;
        foreach (var leg in _schooling.From(_level, traits.Education.Typical))
        {
            var instead = leg.Level == Certificate ? _background.InsteadOfCourse(_profile, anchor.Id) : null;
            _steps.Add(new PathStep(PathStepKind.Schooling, leg.Level, leg.Time, [.. Facts(FactOf(traits, "education"), instead)], Optional: instead is not null)
            {
                Cost = _prices.Tuition(leg),
                Alternatives = leg.Level == traits.Education.Typical ? Instead(leg, traits) : [],
            });
            _level = leg.Level;
        }
    }

    /// <summary>Where a certificate is usual, a degree in another field is enough by level, but a certificate teaches the work.</summary>
    private void AddCourse(Subject anchor)
    {
        var traits = anchor.Profile!;
        if (_steps.Count == 0 && traits.Education.Typical == Certificate && (_level != Certificate || IsElsewhere) && _schooling.Again(_level, Certificate) is { } leg)
        {
            _steps.Add(new PathStep(PathStepKind.Schooling, Certificate, leg.Time, [.. FactOf(traits, "education")], Optional: !IsElsewhere || _field is "nursing" || _background.InsteadOfCourse(_profile, anchor.Id) is not null) { Cost = _prices.Tuition(leg) });
        }
    }

    /// <summary>A nurse aide's or a secretary's certificate teaches other work.</summary>
    private bool IsElsewhere => _field is not (null or "health" or "none");

    /// <summary>A lower level that opens a door earlier, and a higher one that opens more.</summary>
    private List<PathAlternative> Instead(ProgramLeg leg, CareerTraits traits)
    {
        var found = new List<PathAlternative>();
        if (leg.Level is "associate" or "bachelor" && _schooling.Again(leg.After, leg.Level == "bachelor" ? "associate" : "certificate") is { } shorter
            && EducationLevels.Of(shorter.Level) > EducationLevels.Of(leg.After))
        {
            found.Add(new PathAlternative("shorter-first", shorter.Level, shorter.Time, FactAbout(shorter.Level)));
        }

        if (traits.Education.Helpful.FirstOrDefault(level => EducationLevels.Of(level) > EducationLevels.Of(leg.Level)) is { } higher)
        {
            found.Add(new PathAlternative("higher-degree", higher, Schooling.TimeOf(_schooling.From(leg.Level, higher)), FactAbout(higher)));
        }

        return found;
    }

    private void AddCredential(Subject anchor)
    {
        var traits = anchor.Profile!;
        var studied = _steps.Count > 0 ? _steps[^1].SubjectId : null;
        if (_exams.Of(traits.EntryCredentials, _level, FieldNow, studied) is not [var (id, way), .. var others])
        {
            return;
        }

        if (way?.Accreditation is { } organization)
        {
            _steps[^1] = _steps[^1] with { Demand = new ProgramDemand(organization, MayBeMet: false, CoursesMayCount: false) };
        }

        foreach (var part in way?.Parts ?? [])
        {
            AddPart(part, way!.FactId);
        }

        _steps.Add(new PathStep(PathStepKind.Credential, id, Of(_knowledge.Ranking.Estimates.Exam), [.. Facts(FactOf(traits, "certification"), way?.FactId)], Optional: way is null)
        {
            Cost = _prices.Exam(id),
            Alternatives = [.. others.Where(other => other.Way is { Parts.Count: 0, Accreditation: null }).Select(other => new PathAlternative("other-credential", other.CredentialId, null, FirstFact(other.CredentialId)))],
        });
    }

    /// <summary>Whoever studies on the way chooses this field.</summary>
    private string? FieldNow => _steps.Any(step => step.Kind is PathStepKind.Schooling) ? null : _field;

    private void AddPart(RoutePart part, string fact) => _steps.Add(part.Leg is { } leg
        ? new PathStep(PathStepKind.Schooling, leg.Level, leg.Time, [fact], Optional: part.Demand is { MayBeMet: true }) { Cost = _prices.Tuition(leg), Demand = part.Demand }
        : new PathStep(PathStepKind.Practice, part.SubjectId, part.Time, [fact]));

    private IEnumerable<PathRemark> Remarks(Subject anchor, string? fromCareer)
    {
        foreach (var fact in _background.Facts(_profile, anchor.Id).Take(1))
        {
            yield return new PathRemark(PathRemark.Background, fact);
        }

        foreach (var id in new[] { fromCareer, anchor.Id }.OfType<string>().Distinct())
        {
            if (_knowledge.Subjects.GetValueOrDefault(id)?.Profile is { } traits && IsShrinking(traits))
            {
                yield return new PathRemark("shrinking", traits.Evidence.GetValueOrDefault("outlook") ?? traits.Outlook);
            }
        }

        if (fromCareer is null && FactOf(anchor.Profile!, "first-job-hard").FirstOrDefault() is { } hard)
        {
            yield return new PathRemark("first-job", hard);
        }

        if (anchor.Profile!.Remote is RemoteWork.AfterExperience or RemoteWork.Some && _knowledge.FactsAbout(_knowledge.Pack.Umbrella, "remote") is { } later)
        {
            yield return new PathRemark("remote-later", later.Facts[0].Id);
        }
    }

    private bool IsShrinking(CareerTraits traits) => _knowledge.Facts.TryGetValue(traits.Outlook, out var fact) && fact.Figure is { Value: < 0 };

    private static IEnumerable<string> FactOf(CareerTraits traits, string aspect) => traits.Evidence.TryGetValue(aspect, out var fact) ? [fact] : [];

    private static IEnumerable<string> Facts(IEnumerable<string> facts, string? more) => more is null ? facts : facts.Append(more).Distinct();

    private static IEnumerable<string> Advancement(Subject career) => KnowledgeBase.OwnFacts(career, "advancement").Take(1).Select(fact => fact.Id);

    private string? FactAbout(string level) =>
        _knowledge.Subjects.TryGetValue(level, out var subject) && KnowledgeBase.OwnFacts(subject, "education") is [var fact, ..] ? fact.Id : null;

    private string? FirstFact(string id) => _knowledge.Subjects.GetValueOrDefault(id)?.Facts is [var fact, ..] ? fact.Id : null;

    private static MonthRange Of(MonthSpan span) => new(span.Least, span.Most);
}
