using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Encoding;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Retrieval;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>How likely each fact is what a clause asks for: what the encoder makes of the sentence, pooled with what its words say of topic, subject and fact.</summary>
internal sealed class FactOdds
{
    // Chosen on one half of the wordings left out and checked on the other (tests/AdvisorBot.Evaluation, "Which fact").
    private const double OfSubject = 3;
    private const double OfWords = 2;
    private const double Least = 1e-3;

    /// <summary>What a whole topic, list or door counts beside a fact.</summary>
    private const double Whole = 0.37;

    /// <summary>What the fact of one of many counts where none of them is named: "do these expire?" asks of all, not of the exam whose fact says it most alike.</summary>
    private const double OfOneOfMany = 0.5;

    /// <summary>Kinship of a fact of somebody else than is asked about.</summary>
    private const double Stranger = 0.5;

    private readonly SentenceEncoder _encoder;
    private readonly FactPoints _points;
    private readonly Kinship _kinship;
    private readonly FactOwners _owners;
    private readonly NamedFacts _named;

    /// <summary>Of each point its fact; null for whole topics and doors.</summary>
    private readonly Fact?[] _facts;

    /// <summary>Of each point the topic it belongs to, or the intent; null for a fact that is not in the pack or says something else now.</summary>
    private readonly string?[] _meanings;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public FactOdds(KnowledgeBase knowledge, SentenceEncoder encoder, FactPoints points, Kinship kinship, FactOwners owners, NamedFacts named)
    {
        _encoder = encoder;
        _points = points;
        _kinship = kinship;
        _owners = owners;
        _named = named;
        _facts = [.. points.Names.Select(point => knowledge.Facts.GetValueOrDefault(point.Name) is { } fact && FactPoints.HashOf(fact.Statement) == point.Statement ? fact : null)];
        _meanings = [.. points.Names.Select((point, i) => _facts[i]?.Topic ?? MeaningOf(knowledge, point.Name))];
        for (var i = 0; i < _facts.Length; i++)
        {
            _places.Add(points.Names[i].Name, i);
        }
    }

    /// <summary>The likeliest fact; null when a whole topic or another door is likelier.</summary>
    /// <param name="told">The fact that would be told without it.</param>
    /// <param name="hits">Facts that have the clause's words.</param>
    public LikelyFact? Likeliest(ClauseText clause, string? told, List<Candidate> candidates, List<FactHit> hits)
    {
        var scores = _points.Score(_encoder.Encode(clause.Analysis, clause.Range));
        foreach (var hit in hits)
        {
            if (_places.TryGetValue(hit.Fact.Id, out var place))
            {
                scores[place] *= (float)Math.Exp(OfWords * hit.Score);
            }
        }

        var meant = candidates.GroupBy(candidate => candidate.Target.Topic ?? candidate.Target.Intent).ToDictionary(group => group.Key, group => group.Max(candidate => candidate.Confidence), StringComparer.Ordinal);
        var (total, most) = (0d, 0);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = _meanings[i] is { } meaning ? (float)(scores[i] * Math.Max(Least, meant.GetValueOrDefault(meaning)) * Fitting(_facts[i], clause)) : 0;
            total += scores[i];
            most = scores[i] > scores[most] ? i : most;
        }

        return total > 0 && _facts[most] is { } fact ? new LikelyFact(fact, scores[most] / total, told is not null && _places.TryGetValue(told, out var other) ? scores[other] / total : 0) : null;
    }

    /// <summary>"topic:pay", "list:ahima-exams", "intent:decline.jobs".</summary>
    private static string? MeaningOf(KnowledgeBase knowledge, string point) =>
        point.Split(':', 2) is [_, var name] ? knowledge.Lists.GetValueOrDefault(name)?.Topic ?? knowledge.Conflicts.GetValueOrDefault(name)?.Topic ?? name : null;

    private double Fitting(Fact? fact, ClauseText clause) =>
        fact is null ? Whole : !_named.MayBeMeant(fact.Id, clause) ? 0 : Fitting(fact, clause.Scope);

    private double Fitting(Fact fact, SubjectScope scope) =>
        _kinship.OfSubject(fact.SubjectId, scope) is var kin and > Stranger ? Math.Pow(kin, OfSubject) * (scope.Specific.Count == 0 && _owners.IsOneOfMany(fact.SubjectId) ? OfOneOfMany : 1) : 0;
}

/// <summary>The fact that is most likely asked for.</summary>
/// <param name="Likely">How likely it is, 0 to 1.</param>
/// <param name="Told">How likely the fact is that would be told without it.</param>
internal readonly record struct LikelyFact(Fact Fact, double Likely, double Told);
