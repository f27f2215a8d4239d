using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Retrieval;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Turns a candidate into a reading: whom it is about and which facts tell it.</summary>
internal sealed class ReadingBuilder(KnowledgeBase knowledge)
{
    private const string Duties = "duties";
    private const int MostFacts = 6;
    private const double WorthTelling = 0.3;

    /// <summary>Where nobody is named, the fact of a single career is told from here on: "who checks reports on cancer patients?".</summary>
    private const double WorthTellingOfOne = 0.5;

    /// <summary>From here on a fact is told for itself, whatever is known about its topic in general.</summary>
    private const double Telling = 0.5;

    private readonly SubjectRoles _roles = new(knowledge);
    private readonly FactOwners _owners = new(knowledge);
    private readonly TalkedOf _talkedOf = new(knowledge);

    /// <summary>Adds what a candidate says, unless a reading before it says so already.</summary>
    public void Add(ClauseText clause, Candidate candidate, List<FactHit> facts, List<Reading> readings)
    {
        var target = candidate.Target;
        if (readings.Exists(reading => IsCovered(reading, target)))
        {
            return;
        }

        var subjects = candidate.Subjects ?? Subjects(clause, target);
        if (target is { Fact: { } pointed } && (_owners.IsOthers(knowledge.Facts[pointed], target, subjects) || (IsOfTalk(clause) && (candidate.Exact || _owners.IsHeadline(knowledge.Facts[pointed])) && _owners.HaveTheirOwn(knowledge.Facts[pointed], subjects))))
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
            PointsAtFact = target.Fact is not null && told.Count > 0,
            List = target.List,
            Conflict = target.Conflict,
            Language = target.Language,
            Lead = clause.IsQuestion && clause.First(SenseKind.QuestionWord) is null ? target.Lead : null,
            Score = Math.Round(candidate.Score, 4),
            Confidence = Math.Round(candidate.Confidence, 4),
            FromContext = candidate.FromContext,
            Carried = candidate.Carried,
            Exact = candidate.Exact,
        });
    }

    /// <summary>"What is the RHIT?" of a subject without facts under that topic is answered by what it does, else by its first fact; a career that is ranked has more to tell of itself.</summary>
    private Target Resolved(Target target, IReadOnlyList<string> subjects)
    {
        if (subjects is [var only] && IsItsKind(only, target))
        {
            // "Is a PhD good for anything in this" has no answer of its own but what that is.
            target = target with { Topic = ClauseReader.Definition };
        }

        if (target.Topic != ClauseReader.Definition || target.Fact is not null || subjects.Count != 1 || !knowledge.Subjects.TryGetValue(subjects[0], out var subject)
            || subject.Profile is not null || subject.Facts.Count == 0 || subject.Facts.Any(fact => fact.Topic == ClauseReader.Definition))
        {
            return target;
        }

        var telling = subject.Facts.FirstOrDefault(fact => fact.Topic == Duties) ?? subject.Facts[0];
        return target with { Topic = telling.Topic, Fact = telling.Id, Subject = subject.Id };
    }

    /// <summary>A topic that only says of what kind the subject is, of which nothing is known under it.</summary>
    private bool IsItsKind(string subject, Target target) =>
        target is { Intent: Intents.Ask, Topic: { } topic, Fact: null, List: null, Conflict: null }
        && (knowledge.Subjects[subject].Kind, topic) is (SubjectKind.Education, "education") or (SubjectKind.Standard, "standards" or "software")
        && knowledge.FactsAbout(subject, topic) is not { OwnSubject: true } && knowledge.FactsAbout(subject, ClauseReader.Definition) is { OwnSubject: true };

    /// <summary>Whether a clause names nobody, so that it is asked of whom the conversation is about.</summary>
    private static bool IsOfTalk(ClauseText clause) => clause.Scope.FromContext || clause.Scope is { Specific.Count: 0, NamesUmbrella: false };

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
        if (_talkedOf.Instead(clause, target, subjects) is { Count: > 0 } careers)
        {
            return careers;
        }

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
            if (candidate.Beside is { } beside)
            {
                facts.Add(new ScoredFact(beside, Math.Round(candidate.Score, 4)));
            }
        }
        else if (candidate.Exact)
        {
            // "coder salary" means the topic as a whole.
            return facts;
        }

        foreach (var hit in hits)
        {
            if (facts.Count < MostFacts && hit.Fact.Topic == target.Topic && hit.Score >= Least(hit.Fact, subjects) && hit.Fact.Id != target.Fact && hit.Fact.Id != candidate.Beside && IsAbout(hit.Fact, subjects))
            {
                facts.Add(new ScoredFact(hit.Fact.Id, Math.Round(hit.Score, 4)));
            }
        }

        return facts;
    }

    private double Least(Fact fact, IReadOnlyList<string> subjects) =>
        !subjects.Contains(fact.SubjectId) && fact.SubjectId != knowledge.Pack.Umbrella && knowledge.Subjects[fact.SubjectId].Kind is SubjectKind.Career ? WorthTellingOfOne : WorthTelling;

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
