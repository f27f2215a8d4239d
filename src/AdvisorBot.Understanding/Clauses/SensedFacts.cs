using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Encoding;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Retrieval;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>
/// Which fact a question in other words than the pack's asks for, by what the encoder makes of the whole sentence: "how do I get back in after ten years with the kids"
/// shares no word with the fact about returning. A question that asks for no fact in particular is left to its topic.
/// </summary>
internal sealed class SensedFacts(KnowledgeBase knowledge, FactOdds odds, FactOwners owners)
{
    /// <summary>How likely a fact must be, beside all others, whole topics and other doors.</summary>
    private const double Likely = 0.2;

    /// <summary>… and one of another topic than the words speak of, or what the editors say in place of what was published.</summary>
    private const double MuchLikelier = 0.6;

    /// <summary>… and one of the field where the career that is named has its own: "does a manager work nights?" is answered with what is known of managers.</summary>
    private const double MostLikely = 0.7;

    /// <summary>How many times likelier it must be than the fact that would be told without it.</summary>
    private const double Margin = 2.7;
    private const double WideMargin = 20;

    /// <summary>From this likeness to a phrase on a question is asked in the pack's words.</summary>
    private const double Alike = 0.7;

    /// <summary>From this confidence on its topic is plain: the encoder costs milliseconds, and is not asked for this alone.</summary>
    private const double Plain = 0.93;

    /// <summary>"Coder pay Texas" asks for a topic, and what is longer mostly tells a story.</summary>
    private const int Shortest = 4;
    private const int Longest = 12;

    /// <summary>Null for a language whose encoder was taught no facts.</summary>
    public static SensedFacts? Of(KnowledgeBase knowledge, string language, SentenceEncoder? encoder, FactPoints? points, Kinship kinship)
    {
        var owners = new FactOwners(knowledge);
        return encoder is not null && points is not null ? new SensedFacts(knowledge, new FactOdds(knowledge, encoder, points, kinship, owners, new NamedFacts(knowledge.Languages[language].Asking)), owners) : null;
    }

    /// <summary>Puts the fact that is most likely asked for before the candidates.</summary>
    /// <param name="hits">Facts that have the clause's words, best first.</param>
    public void Choose(ClauseText clause, List<Candidate> candidates, List<FactHit> hits)
    {
        if (!IsDoubtful(clause, candidates))
        {
            return;
        }

        var best = candidates[0];
        var told = ToldWithout(clause, best, hits);
        if (odds.Likeliest(clause, told?.Id, candidates, hits) is not { } found || found.Fact.Id == told?.Id || !IsLikely(found, told, best, clause.Scope.Specific))
        {
            return;
        }

        var known = candidates.Find(candidate => candidate.Target.Fact == found.Fact.Id);
        candidates.RemoveAll(candidate => candidate == known);
        var target = known?.Target ?? new Target { Intent = Intents.Ask, Topic = found.Fact.Topic, Fact = found.Fact.Id, Subject = found.Fact.SubjectId };
        candidates.Insert(0, found.Fact.Topic == best.Target.Topic
            ? best with { Target = target, Sensed = true, Beside = told?.Id }
            : best with { Target = target, Subjects = null, Score = Math.Min(1, best.Score + ReadingVerdict.TooClose), Confidence = found.Likely, Sensed = true });
    }

    /// <summary>A question in other words than the pack's, that goes on with nothing; the encoder was asked already, or its topic is not plain.</summary>
    private static bool IsDoubtful(ClauseText clause, List<Candidate> candidates) =>
        candidates is [{ Exact: false, Carried: false, Target: { Intent: Intents.Ask, List: null, Conflict: null } } best, ..]
        && candidates.TrueForAll(candidate => candidate.Likeness < Alike)
        && (clause.Analysis.Vectors.ContainsKey(clause.Range) || (best.Confidence < Plain && clause.Range.Count is >= Shortest and <= Longest));

    /// <summary>The fact that would begin the answer.</summary>
    private Fact? ToldWithout(ClauseText clause, Candidate best, List<FactHit> hits)
    {
        if (best.Target.Fact is { } pointed && !owners.IsOthers(knowledge.Facts[pointed], best.Target, clause.Scope.Specific))
        {
            return knowledge.Facts[pointed];
        }

        var topic = best.Target.Topic!;
        return hits.Where(hit => hit.Fact.Topic == topic).Select(hit => hit.Fact).FirstOrDefault() ?? knowledge.FactsAbout(clause.Scope.Specific is [var subject, ..] ? subject : knowledge.Pack.Umbrella, topic)?.Facts[0];
    }

    private bool IsLikely(LikelyFact found, Fact? told, Candidate best, IReadOnlyList<string> named)
    {
        var general = owners.HaveTheirOwn(found.Fact, named);
        var least = general ? MostLikely : found.Fact.Topic != best.Target.Topic || (IsEditors(found.Fact) && told is not null && !IsEditors(told)) ? MuchLikelier : Likely;
        return found.Likely >= Math.Max(least, (general ? WideMargin : Margin) * found.Told)
            && !owners.IsOthers(found.Fact, new Target { Intent = Intents.Ask, Topic = found.Fact.Topic }, named);
    }

    private bool IsEditors(Fact fact) => knowledge.SourceOf(fact).Kind is SourceKind.Editorial;
}
