using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Encoding;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Retrieval;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>
/// Which fact a question asks for, by what the encoder makes of the whole sentence, pooled with what the words say of topic and subject: "how do I get back in after ten years
/// with the kids" shares no word with the fact about returning. It also knows questions that ask for no fact in particular, and then changes nothing.
/// </summary>
internal sealed class SensedFacts
{
    // Chosen on half of the wordings left out (tests/AdvisorBot.Evaluation, "Which fact").
    private const double OfSubject = 3;
    private const double Least = 1e-3;

    /// <summary>Kinship of a fact of somebody else than is asked about.</summary>
    private const double Stranger = 0.5;

    /// <summary>How likely a fact must be, beside all others, whole topics and other doors.</summary>
    private const double Likely = 0.4;

    /// <summary>… and one of another topic than the words speak of, of one career, exam or society where none is named, or what the editors say in place of what was published.</summary>
    private const double MuchLikelier = 0.7;

    /// <summary>What the fact of one of many counts where none of them is named: "do these expire?" asks of all, not of the exam whose fact says it most alike.</summary>
    private const double OfOneOfMany = 0.3;

    private readonly SentenceEncoder _encoder;
    private readonly FactPoints _points;
    private readonly Kinship _kinship;
    private readonly FactOwners _owners;
    private readonly KnowledgeBase _knowledge;

    /// <summary>Of each point its fact; null for whole topics and doors.</summary>
    private readonly Fact?[] _facts;

    /// <summary>Of each point the topic it belongs to, or the intent.</summary>
    private readonly string[] _meanings;
    private readonly bool[] _isKnown;

    private SensedFacts(KnowledgeBase knowledge, SentenceEncoder encoder, FactPoints points, Kinship kinship)
    {
        _knowledge = knowledge;
        _encoder = encoder;
        _points = points;
        _kinship = kinship;
        _owners = new FactOwners(knowledge);
        _facts = [.. points.Names.Select(point => knowledge.Facts.GetValueOrDefault(point.Name) is { } fact && FactPoints.HashOf(fact.Statement) == point.Statement ? fact : null)];
        _meanings = [.. points.Names.Select((point, i) => _facts[i]?.Topic ?? MeaningOf(point.Name))];
        _isKnown = [.. points.Names.Select((point, i) => _facts[i] is not null || point.Name.Contains(':', StringComparison.Ordinal))];
    }

    /// <summary>Null for a language whose encoder was taught no facts.</summary>
    public static SensedFacts? Of(KnowledgeBase knowledge, SentenceEncoder? encoder, string language, Kinship kinship) =>
        encoder is not null && Encoders.FactsFor(language) is { } points ? new SensedFacts(knowledge, encoder, points, kinship) : null;

    /// <summary>Puts the fact that is most likely asked for before the candidates, the best of which is a question in other words than the pack's.</summary>
    /// <param name="hits">Facts that have the clause's words, best first.</param>
    public void Choose(ClauseText clause, List<Candidate> candidates, List<FactHit> hits)
    {
        if (candidates is not [{ Exact: false, Carried: false, Target: { Intent: Intents.Ask, List: null, Conflict: null } } best, ..] || Likeliest(clause, candidates) is not var (fact, likely)
            || likely < (fact.Topic != best.Target.Topic || IsOfOneOfMany(fact, clause.Scope) || TakesThePlace(fact, best, hits) ? MuchLikelier : Likely) || IsOthers(fact, clause.Scope.Specific))
        {
            return;
        }

        var known = candidates.FindIndex(candidate => candidate.Target.Fact == fact.Id);
        var target = known >= 0 ? candidates[known].Target : new Target { Intent = Intents.Ask, Topic = fact.Topic, Fact = fact.Id, Subject = fact.SubjectId };
        if (known >= 0)
        {
            candidates.RemoveAt(known);
        }

        candidates.Insert(0, fact.Topic == best.Target.Topic
            ? best with { Target = target, Sensed = true }
            : best with { Target = target, Subjects = null, Score = Math.Min(1, best.Score + ReadingVerdict.TooClose), Confidence = likely, Sensed = true });
    }

    /// <summary>"Which benefits do you get?": what a publication says, when the words speak of it, is not lightly left out for general knowledge.</summary>
    private bool TakesThePlace(Fact fact, Candidate best, List<FactHit> hits) =>
        IsEditors(fact) && ((best.Target.Fact is { } told && !IsEditors(_knowledge.Facts[told])) || hits.Exists(hit => hit.Fact.Topic == best.Target.Topic && !IsEditors(hit.Fact)));

    private bool IsEditors(Fact fact) => _knowledge.SourceOf(fact).Kind is SourceKind.Editorial;

    /// <summary>"Does a manager work nights?" is answered with what is known of managers, however much of nights is told of the field.</summary>
    private bool IsOthers(Fact fact, IReadOnlyList<string> named) =>
        _owners.IsOthers(fact, new Target { Intent = Intents.Ask, Topic = fact.Topic }, named) || _owners.HaveTheirOwn(fact, named);

    /// <summary>The likeliest fact and how likely it is; null when a whole topic or another door is likelier.</summary>
    private (Fact Fact, double Likely)? Likeliest(ClauseText clause, List<Candidate> candidates)
    {
        var scores = _points.Score(_encoder.Encode(clause.Analysis, clause.Range));
        var meant = candidates.GroupBy(candidate => candidate.Target.Topic ?? candidate.Target.Intent).ToDictionary(group => group.Key, group => group.Max(candidate => candidate.Confidence));
        double total = 0, most = 0;
        Fact? likeliest = null;
        for (var i = 0; i < scores.Length; i++)
        {
            var score = _isKnown[i] ? scores[i] * Math.Max(Least, meant.GetValueOrDefault(_meanings[i])) * Fitting(_facts[i], clause.Scope) : 0;
            total += score;
            if (score > most)
            {
                (most, likeliest) = (score, _facts[i]);
            }
        }

        return likeliest is { } fact ? (fact, most / total) : null;
    }

    /// <summary>"topic:pay", "list:ahima-exams", "intent:decline.jobs".</summary>
    private string MeaningOf(string point)
    {
        var name = point[(point.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return _knowledge.Lists.GetValueOrDefault(name)?.Topic ?? _knowledge.Conflicts.GetValueOrDefault(name)?.Topic ?? name;
    }

    private double Fitting(Fact? fact, SubjectScope scope) =>
        fact is null ? 1 : _kinship.OfSubject(fact.SubjectId, scope) is var kin and > Stranger ? Math.Pow(kin, OfSubject) * (IsOfOneOfMany(fact, scope) ? OfOneOfMany : 1) : 0;

    private bool IsOfOneOfMany(Fact fact, SubjectScope scope) => scope.Specific.Count == 0 && _owners.IsOneOfMany(fact.SubjectId);
}
