using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Retrieval;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Decides what a clause means: best reading, runners-up and verdict.</summary>
internal sealed class ClauseReader(KnowledgeBase knowledge, CandidateFinder finder)
{
    /// <summary>From here on a reading is acted on.</summary>
    internal const double Accept = 0.6;

    /// <summary>From here on a reading is asked back about.</summary>
    internal const double Clarify = 0.4;

    /// <summary>A statement about the writer must resemble a known question this much to be one.</summary>
    private const double StatementAsks = 0.72;

    /// <summary>Two readings this close, of different topics, are asked back about.</summary>
    private const double TooClose = 0.015;

    internal const string Definition = "definition";
    private const string Duties = "duties";
    private const string WantsJob = Intents.DeclinePrefix + "jobs";
    private const int MostRunnersUp = 4;
    private const int LongestStatement = 8;
    private const int EvasionReach = 8;
    private const int MostFacts = 6;
    private const double WorthTelling = 0.3;

    /// <summary>From here on a fact is told for itself, whatever is known about its topic in general.</summary>
    private const double Telling = 0.5;

    private readonly SubjectRoles _roles = new(knowledge);
    private readonly FactOwners _owners = new(knowledge);

    public Clause Read(ClauseText clause, IReadOnlyList<Entity> entities)
    {
        var (candidates, facts) = finder.Find(clause);
        if (candidates.Count > 0 && _owners.IsAnybodys(clause, candidates))
        {
            candidates[0] = candidates[0] with { Target = new Target { Intent = candidates[0].Target.Intent, Topic = candidates[0].Target.Topic } };
        }

        var hasEntities = SaysSomething(clause, entities);
        var answers = Answers(clause, entities) || TellsOfSomebodyElse(clause, entities);
        if (IsCorrection(clause, entities) && !(candidates.Count > 0 && candidates[0] is { Target.Intent: Intents.Repeat, Score: >= Accept }))
        {
            candidates.Insert(0, new Candidate(new Target { Intent = Intents.Change }, 0.9, Exact: true));
        }
        else if (Evasion(clause, entities) is { } evasion && !(candidates.Count > 0 && candidates[0].Exact))
        {
            candidates.Insert(0, new Candidate(new Target { Intent = evasion }, 0.85, Exact: true));
        }

        var readings = new List<Reading>();
        foreach (var candidate in candidates)
        {
            if (readings.Count <= MostRunnersUp && candidate.Score >= 0.2)
            {
                AddReading(clause, candidate, facts, readings);
            }
        }

        if (readings is [{ Intent: Intents.Ask, Facts: [var first, ..] } pointed, ..] && FactOwners.NamesFigureOf(clause, knowledge.Facts[first.Id]))
        {
            readings[0] = pointed with { Score = Math.Max(pointed.Score, Accept + TooClose) };
        }

        var best = readings.Count > 0 ? readings[0] : new Reading { Intent = Intents.None, Score = 0 };
        var verdict = answers && !candidates[..Math.Min(1, candidates.Count)].Exists(candidate => candidate.Exact) ? Verdict.Statement : Judge(clause, candidates, readings, hasEntities);
        if (verdict == Verdict.Statement)
        {
            best = new Reading { Intent = Intents.None, Score = 0 };
            readings.Clear();
        }

        var span = clause.Analysis.Span(clause.Range.First, clause.Range.End);
        return new Clause(clause.Wording, span, best, readings.Count > 1 ? readings[1..] : [], verdict);
    }

    /// <summary>Whom a sentence speaks of that asks nothing: "my teacher said get the CDIP".</summary>
    public IReadOnlyList<string> SpokenOf(ClauseText clause) => _roles.SpokenOf(clause);

    /// <summary>Something that belongs in a profile, or names a choice.</summary>
    private static bool SaysSomething(ClauseText clause, IReadOnlyList<Entity> entities)
    {
        foreach (var entity in entities)
        {
            if (entity.Kind != EntityKind.Subject && (entity.Kind is not (EntityKind.Number or EntityKind.Ordinal) || clause.Context.OpenSlot is not null || clause.Context.Shown.Count > 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"change my education", "actually I have an associate": opens with a correction and names what to correct.</summary>
    private static bool IsCorrection(ClauseText clause, IReadOnlyList<Entity> entities) =>
        !clause.IsQuestion && clause.First(SenseKind.Correction) is not null
        && entities.Any(entity => entity.Kind is EntityKind.Slot or EntityKind.EducationLevel or EntityKind.FieldOfStudy or EntityKind.Remote or EntityKind.Duration or EntityKind.Money or EntityKind.Workplace or EntityKind.Interest);

    /// <summary>"not sure how to say it", "I'd rather not tell": an answer to the open question that opens by giving none.</summary>
    private static string? Evasion(ClauseText clause, IReadOnlyList<Entity> entities)
    {
        if (clause.Context.OpenSlot is null || clause.IsQuestion || entities.Any(entity => entity.Kind is not (EntityKind.Subject or EntityKind.Number)))
        {
            return null;
        }

        foreach (var match in clause.Analysis.In(clause.Range.First, Math.Min(clause.Range.End, clause.Range.First + EvasionReach)))
        {
            if (match.Sense.Kind is SenseKind.Unsure or SenseKind.Skip && match.Count > 1)
            {
                return match.Sense.Kind == SenseKind.Unsure ? Intents.Unsure : Intents.Skip;
            }
        }

        return null;
    }

    /// <summary>"My sister has a GED" asks nothing while a question about the writer is open.</summary>
    private static bool TellsOfSomebodyElse(ClauseText clause, IReadOnlyList<Entity> entities) =>
        clause.Context.OpenSlot is not null && !clause.IsQuestion && entities.Any(entity => entity.Kind == EntityKind.OtherPerson);

    /// <summary>The open question got what it asked for, and nothing was asked back.</summary>
    private static bool Answers(ClauseText clause, IReadOnlyList<Entity> entities) => !clause.IsQuestion && clause.Context.OpenSlot switch
    {
        ClauseEntities.OpenEducation => entities.Any(entity => entity.Kind is EntityKind.EducationLevel),
        ClauseEntities.OpenField => entities.Any(entity => entity.Kind is EntityKind.FieldOfStudy),
        ClauseEntities.OpenInterests => entities.Any(entity => entity.Kind is EntityKind.Interest),
        ClauseEntities.OpenTime => entities.Any(entity => entity.Kind is EntityKind.Duration),
        ClauseEntities.OpenWorkplace => entities.Any(entity => entity.Kind is EntityKind.Workplace or EntityKind.Remote),
        ClauseEntities.OpenRemote => entities.Any(entity => entity.Kind is EntityKind.Remote),
        ClauseEntities.OpenPay => entities.Any(entity => entity.Kind is EntityKind.Money),
        ClauseEntities.OpenExperience => entities.Any(entity => entity.Kind is EntityKind.Experience),
        ClauseEntities.OpenBudget => entities.Any(entity => entity.Kind is EntityKind.Budget),
        ClauseEntities.OpenPatientContact => entities.Any(entity => entity.Kind is EntityKind.PatientContact),
        ClauseEntities.OpenHours => entities.Any(entity => entity.Kind is EntityKind.Hours),
        ClauseEntities.OpenLead => entities.Any(entity => entity.Kind is EntityKind.Lead),
        _ => false,
    };

    private static Verdict Judge(ClauseText clause, List<Candidate> candidates, List<Reading> readings, bool hasEntities)
    {
        if (readings.Count == 0)
        {
            return hasEntities || (clause.IsAboutMe && !clause.IsQuestion) ? Verdict.Statement : Verdict.Decline;
        }

        var best = readings[0];
        var exact = candidates[0].Exact;
        if (hasEntities && best.Intent == Intents.Ask && clause is { IsAboutMe: true, IsQuestion: false } && clause.Range.Count <= LongestStatement && !exact)
        {
            // "I have an associate degree in nursing" is told, whatever is often asked with such words.
            return Verdict.Statement;
        }

        if (hasEntities && !exact && clause is { IsQuestion: false, Context.OpenSlot: not null }
            && (best.Intent == WantsJob || (clause.IsAboutMe && (best.Intent == Intents.Recommend || best.Intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal)))))
        {
            // "Need a job within a month" in the interview tells how much time there is.
            return Verdict.Statement;
        }

        if (best.Intent == Intents.Ask && !clause.IsQuestion && !exact)
        {
            var needed = clause.IsAboutMe || (hasEntities && clause.Context.OpenSlot is not null) ? StatementAsks : 0;
            if (best.Score < needed)
            {
                return Verdict.Statement;
            }
        }

        if (best.Score >= Accept || (best.Exact && !readings.Exists(reading => reading.Exact && reading != best)))
        {
            return IsTooClose(readings, exact) ? Verdict.Clarify : Verdict.Accept;
        }

        if (hasEntities && !clause.IsQuestion)
        {
            return Verdict.Statement;
        }

        return best.Score >= Clarify ? Verdict.Clarify : clause.IsAboutMe && !clause.IsQuestion ? Verdict.Statement : Verdict.Decline;
    }

    private static bool IsTooClose(List<Reading> readings, bool exact) =>
        !exact && readings.Count > 1 && readings[0].Score < 0.7 && readings[0].Score - readings[1].Score < TooClose
        && readings[0].Intent == readings[1].Intent && readings[0].Intent == Intents.Ask && readings[0].Topic != readings[1].Topic && readings[1].Score >= Accept;

    private void AddReading(ClauseText clause, Candidate candidate, List<FactHit> facts, List<Reading> readings)
    {
        var target = candidate.Target;
        if (readings.Exists(reading => IsCovered(reading, target)))
        {
            return;
        }

        var subjects = candidate.Subjects ?? Subjects(clause, target);
        if (target is { Fact: { } pointed } && _owners.IsOthers(knowledge.Facts[pointed], target, subjects))
        {
            target = target with { Fact = null };
        }

        target = Resolved(target, subjects);
        if (target.Fact is not null && readings.Exists(reading => reading.Facts.Count > 0 && reading.Facts[0].Id == target.Fact && reading.Topic == target.Topic))
        {
            return;
        }

        var told = target.Intent == Intents.Ask ? Facts(target, candidate, subjects, facts) : [];
        if (subjects is [var only] && (told.Count == 0 || told[0].Score < Telling))
        {
            // Where nothing is known of it under this topic, what holds in general is told instead.
            subjects = !_roles.IsBackground(only, target) ? [_roles.Holder(only, target)] : clause.Scope.NamesUmbrella ? [knowledge.Pack.Umbrella] : [];
        }

        readings.Add(new Reading
        {
            Intent = target.Intent,
            Topic = target.Topic,
            Subjects = subjects,
            Facts = told,
            List = target.List,
            Conflict = target.Conflict,
            Language = target.Language,
            Lead = clause.IsQuestion && clause.First(SenseKind.QuestionWord) is null ? target.Lead : null,
            Score = Math.Round(candidate.Score, 4),
            Confidence = Math.Round(candidate.Confidence, 4),
            FromContext = candidate.FromContext,
            Exact = candidate.Exact,
        });
    }

    /// <summary>"What is the RHIT?" of a subject without facts under that topic is answered by what it does, else by its first fact; a career that is ranked has more to tell of itself.</summary>
    private Target Resolved(Target target, IReadOnlyList<string> subjects)
    {
        if (target.Topic != Definition || target.Fact is not null || subjects.Count != 1 || !knowledge.Subjects.TryGetValue(subjects[0], out var subject)
            || subject.Profile is not null || subject.Facts.Count == 0 || subject.Facts.Any(fact => fact.Topic == Definition))
        {
            return target;
        }

        var telling = subject.Facts.FirstOrDefault(fact => fact.Topic == Duties) ?? subject.Facts[0];
        return target with { Topic = telling.Topic, Fact = telling.Id, Subject = subject.Id };
    }

    /// <summary>A whole topic says nothing new after one of its facts.</summary>
    private static bool IsCovered(Reading reading, Target target) =>
        reading.Intent == target.Intent && reading.Topic == target.Topic
        && target.Fact is null && target.List is null && target.Conflict is null;

    private List<string> Subjects(ClauseText clause, Target target)
    {
        if (target.Intent is not (Intents.Ask or Intents.Compare) && clause.Scope.FromContext)
        {
            return [];
        }

        var subjects = _roles.Of(clause, target);
        if (subjects.Count == 0 && clause.Scope.NamesUmbrella)
        {
            subjects.Add(knowledge.Pack.Umbrella);
        }

        if (subjects.Count == 0 && target.Subject is { } subject && subject != knowledge.Pack.Umbrella)
        {
            subjects.Add(subject);
        }

        return subjects;
    }

    private List<ScoredFact> Facts(Target target, Candidate candidate, IReadOnlyList<string> subjects, List<FactHit> hits)
    {
        var facts = new List<ScoredFact>(MostFacts);
        if (target.Fact is { } labelled)
        {
            facts.Add(new ScoredFact(labelled, Math.Round(candidate.Score, 4)));
        }
        else if (candidate.Exact)
        {
            // "coder salary" means the topic as a whole.
            return facts;
        }

        foreach (var hit in hits)
        {
            if (facts.Count < MostFacts && hit.Fact.Topic == target.Topic && hit.Score >= WorthTelling && hit.Fact.Id != target.Fact && IsAbout(hit.Fact, subjects))
            {
                facts.Add(new ScoredFact(hit.Fact.Id, Math.Round(hit.Score, 4)));
            }
        }

        return facts;
    }

    /// <summary>Somebody else's fact is told only of a subject that has none of its own.</summary>
    private bool IsAbout(Fact fact, IReadOnlyList<string> subjects)
    {
        var own = false;
        foreach (var id in subjects)
        {
            if (id == fact.SubjectId)
            {
                return true;
            }

            own |= knowledge.Subjects[id].Facts.Any(other => other.Topic == fact.Topic);
        }

        return !own;
    }
}
