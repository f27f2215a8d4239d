using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Retrieval;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Weighs all evidence for what a clause means against each other: the classifier's view of its words, the phrase it is most like, the facts it speaks of, its topic words.</summary>
internal sealed class MeaningWeigher(MeaningClassifier classifier, FactIndex facts, PhraseIndex phrases)
{
    private static double P(string name, double d) => Environment.GetEnvironmentVariable(name) is { } v ? double.Parse(v) : d;
    private static readonly double Words = P("A", 3);
    private static readonly double Likeness = P("B", 5);
    private static readonly double FactWords = P("G", 1.5);
    private static readonly double Cue = P("D", 1);
    private static readonly double ExactBonus = P("X", 4);
    private static readonly double Foreign = P("F", 2);
    private static readonly double Sharpness = P("S", 1);
    private const double Least = 1e-4;
    private const int Proposed = 4;

    /// <summary>Replaces the candidates' scores by how likely each is, 0 to 1.</summary>
    public void Weigh(ClauseText clause, List<FactHit> hits, List<Candidate> found)
    {
        var scores = classifier.Score(clause.Terms, TextOf(clause));
        foreach (var (target, _) in scores.Best(Proposed))
        {
            if (!found.Exists(candidate => Same(candidate.Target, target)))
            {
                found.Add(new Candidate(target, 0));
            }
        }

        var meanings = new List<Meaning>();
        foreach (var candidate in found)
        {
            var meaning = meanings.Find(known => Same(known.Target, candidate.Target));
            if (meaning is null)
            {
                meanings.Add(meaning = new Meaning(candidate.Target));
            }

            meaning.Best = Math.Max(meaning.Best, candidate.Score);
            meaning.Exact |= candidate.Exact || candidate.FromContext && candidate.Score > 0.85;
        }

        var foreign = facts.ForeignShare(clause.Terms, phrases.Weights);
        foreach (var meaning in meanings)
        {
            var fact = 0d;
            foreach (var hit in hits)
            {
                if (hit.Fact.Topic == meaning.Target.Topic)
                {
                    fact = Math.Max(fact, hit.Score);
                }
            }

            meaning.Evidence = (Words * Math.Log(scores.Of(meaning.Target) + Least)) + (Likeness * meaning.Best) + (FactWords * fact) + (meaning.Exact ? ExactBonus : 0)
                + (meaning.Target.Topic is null && meaning.Target.Intent.StartsWith("decline.", StringComparison.Ordinal) ? Foreign * foreign : 0);
        }

        var most = meanings.Count == 0 ? 0 : meanings.Max(meaning => meaning.Evidence);
        var total = meanings.Sum(meaning => Math.Exp((meaning.Evidence - most) * Sharpness));
        foreach (var meaning in meanings)
        {
            meaning.Probability = Math.Exp((meaning.Evidence - most) * Sharpness) / total;
        }

        for (var i = 0; i < found.Count; i++)
        {
            var meaning = meanings.Find(known => Same(known.Target, found[i].Target))!;
            var within = meaning.Best <= 0 ? 1 : 0.9 + (0.1 * found[i].Score / meaning.Best);
            found[i] = found[i] with { Score = meaning.Probability * within };
        }
    }

    private static string TextOf(ClauseText clause)
    {
        var span = clause.Analysis.Span(clause.Range.First, clause.Range.End);
        return clause.Analysis.Text.Substring(span.Start, span.Length);
    }

    private static bool Same(Target one, Target other) => one.Intent == other.Intent && one.Topic == other.Topic;

    private sealed class Meaning(Target target)
    {
        public Target Target => target;

        public double Best { get; set; }

        public bool Exact { get; set; }

        public double Evidence { get; set; }

        public double Probability { get; set; }
    }
}
