using AdvisorBot.Understanding.Phrases;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>What several candidates mean alike, and all evidence for it.</summary>
internal sealed class Meaning(Target target)
{
    /// <summary>How many times surer the summed evidence sounds than it is: its parts see the same words.</summary>
    private const double Overlap = 5;

    /// <summary>How much clearer a choice is than its evidence: what is likelier is answered, with what else may have been meant, rather than asked back about.</summary>
    private const double Sharpness = 1.6;

    /// <summary>Of several candidates with one meaning the best keeps its probability, the others a little less.</summary>
    private const double OwnShare = 0.1;

    /// <summary>What is said word for word goes before what is only alike.</summary>
    private const double BesideExact = 0.99;

    public Target Target => target;

    /// <summary>The best score of its candidates.</summary>
    public double Best { get; set; }

    /// <summary>The best score of those that point at a fact, list or conflict of their own.</summary>
    public double Pointed { get; set; }

    public bool Exact { get; set; }

    public bool Carried { get; set; }

    /// <summary>Log-odds, up to a constant.</summary>
    public double Evidence { get; set; }

    public double Probability { get; set; }

    public double Confidence { get; set; }

    /// <summary>The meanings of the candidates, with the best of each one's evidence.</summary>
    public static List<Meaning> Of(List<Candidate> found)
    {
        var meanings = new List<Meaning>();
        foreach (var candidate in found)
        {
            var meaning = Of(meanings, candidate.Target);
            if (meaning is null)
            {
                meanings.Add(meaning = new Meaning(candidate.Target));
            }

            meaning.Best = Math.Max(meaning.Best, candidate.Score);
            meaning.Pointed = (candidate.Target.Fact ?? candidate.Target.List ?? candidate.Target.Conflict) is null ? meaning.Pointed : Math.Max(meaning.Pointed, candidate.Score);
            meaning.Exact |= candidate.Exact;
            meaning.Carried |= candidate.Carried;
        }

        return meanings;
    }

    private static Meaning? Of(List<Meaning> meanings, Target target) => meanings.Find(known => IsSame(known.Target, target));

    /// <summary>What is compared by is no other meaning.</summary>
    public static bool IsSame(Target one, Target other) => one.Intent == other.Intent && (one.Topic == other.Topic || one.Intent == Intents.Compare);

    /// <summary>Turns evidence into probabilities.</summary>
    public static void Normalise(List<Meaning> meanings)
    {
        var most = meanings.Max(meaning => meaning.Evidence);
        double total = 0, calm = 0;
        foreach (var meaning in meanings)
        {
            meaning.Probability = Math.Exp(Sharpness * (meaning.Evidence - most));
            meaning.Confidence = Math.Exp((meaning.Evidence - most) / Overlap);
            total += meaning.Probability;
            calm += meaning.Confidence;
        }

        foreach (var meaning in meanings)
        {
            meaning.Probability /= total;
            meaning.Confidence = meaning.Exact ? 1 : meaning.Confidence / calm;
        }
    }

    /// <summary>Gives every candidate the probability of its meaning.</summary>
    public static void Rescore(List<Candidate> found, List<Meaning> meanings)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var meaning = Of(meanings, found[i].Target)!;
            var within = found[i].Exact || meaning.Best <= 0 ? 1 : Math.Min(meaning.Exact ? BesideExact : 1, 1 - OwnShare + (OwnShare * found[i].Score / meaning.Best));
            found[i] = found[i] with { Score = meaning.Probability * within, Confidence = meaning.Confidence, Carried = meaning.Carried };
        }
    }
}
