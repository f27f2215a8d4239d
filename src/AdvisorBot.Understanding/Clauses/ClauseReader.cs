using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Phrases;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Decides what a clause means: best reading, runners-up and verdict.</summary>
internal sealed class ClauseReader(KnowledgeBase knowledge, CandidateFinder finder, SensedFacts? sensed)
{
    /// <summary>From here on a reading is acted on.</summary>
    internal const double Accept = 0.6;

    /// <summary>From here on a reading is asked back about.</summary>
    internal const double Clarify = 0.4;

    internal const string Definition = "definition";
    private const int MostRunnersUp = 4;

    private readonly SubjectRoles _roles = new(knowledge);
    private readonly FactOwners _owners = new(knowledge);
    private readonly ReadingBuilder _readings = new(knowledge);

    public Clause Read(ClauseText clause, IReadOnlyList<Entity> entities)
    {
        var (candidates, facts) = finder.Find(clause);
        sensed?.Choose(clause, candidates, facts);
        if (candidates is [{ Sensed: false }, ..] && _owners.IsAnybodys(clause, candidates))
        {
            candidates[0] = candidates[0] with { Target = new Target { Intent = candidates[0].Target.Intent, Topic = candidates[0].Target.Topic } };
        }

        var tells = candidates.Count > 0 && (candidates[0].Target.Intent == Intents.Told || (candidates[0].Target.Intent == Intents.Path && SubjectRoles.TellsOfJobOnly(clause)));
        candidates.RemoveAll(candidate => candidate.Target.Intent == Intents.Told);
        var hasEntities = Told.SaysSomething(clause, entities);
        var answers = Told.Answers(clause, entities) || Told.OfSomebodyElse(clause, entities);
        if (Told.IsCorrection(clause, entities) && !CandidateFinder.IsOfWhatWasSaid(clause, Intents.Change) && !(candidates.Count > 0 && candidates[0] is { Target.Intent: Intents.Repeat, Score: >= Accept }))
        {
            candidates.Insert(0, new Candidate(new Target { Intent = Intents.Change }, 0.9, Exact: true));
        }
        else if (Told.Evasion(clause, entities) is { } evasion && !(candidates.Count > 0 && candidates[0].Exact))
        {
            candidates.Insert(0, new Candidate(new Target { Intent = evasion }, 0.85, Exact: true));
        }

        var readings = new List<Reading>();
        foreach (var candidate in candidates)
        {
            if (readings.Count <= MostRunnersUp && candidate.Score >= 0.2)
            {
                _readings.Add(clause, candidate, facts, readings);
            }
        }

        if (readings is [var doubtful, ..] && ReadingVerdict.IsTooDoubtful(clause, doubtful))
        {
            readings.RemoveAll(reading => reading.Intent == doubtful.Intent);
        }

        if (readings is [{ Intent: Intents.Ask, Facts: [var first, ..] } pointed, ..] && FactOwners.NamesFigureOf(clause, knowledge.Facts[first.Id]))
        {
            readings[0] = pointed with { Score = Math.Max(pointed.Score, Accept + ReadingVerdict.TooClose) };
        }

        var best = readings.Count > 0 ? readings[0] : new Reading { Intent = Intents.None, Score = 0 };
        var verdict = (answers || tells) && !candidates[..Math.Min(1, candidates.Count)].Exists(candidate => candidate.Exact) ? Verdict.Statement : ReadingVerdict.Of(clause, candidates, readings, hasEntities);
        if (verdict == Verdict.Statement)
        {
            best = new Reading { Intent = Intents.None, Score = 0 };
            readings.Clear();
        }

        var span = clause.Analysis.Span(clause.Range.First, clause.Range.End);
        return new Clause(clause.Wording, span, best, readings.Count > 1 ? readings[1..] : [], verdict) { Spoken = clause.IsQuestion ? [] : SubjectRoles.Meant(clause) };
    }

    /// <summary>Whom a sentence speaks of that asks nothing: "my teacher said get the CDIP".</summary>
    public IReadOnlyList<string> SpokenOf(ClauseText clause) => _roles.SpokenOf(clause);
}
