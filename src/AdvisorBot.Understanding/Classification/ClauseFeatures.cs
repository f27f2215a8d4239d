using AdvisorBot.Understanding.Phrases;

namespace AdvisorBot.Understanding.Classification;

/// <summary>What the classifier sees of a clause: its terms, pairs of terms near each other, and how it begins and ends.</summary>
internal static class ClauseFeatures
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int Start = -2;
    private const int End = -3;

    private enum Shape
    {
        Term = 1,
        Pair,
        Skip,
        Triple,
        Opening,
    }

    /// <summary>Hashes of the features, each once.</summary>
    public static List<ulong> Read(TermList clause)
    {
        var terms = Sequence(clause);
        var features = new List<ulong>(terms.Count * 4);
        for (var i = 0; i <= terms.Count; i++)
        {
            var here = At(terms, i);
            var before = At(terms, i - 1);
            if (i < terms.Count)
            {
                features.Add(Hash(Shape.Term, here));
            }

            features.Add(Hash(Shape.Pair, before, here));
            if (i > 0 && i < terms.Count)
            {
                features.Add(Hash(Shape.Skip, At(terms, i - 2), here));
                features.Add(Hash(Shape.Triple, At(terms, i - 2), before, here));
            }
        }

        features.Add(Hash(Shape.Opening, At(terms, 0), At(terms, 1)));
        features.Sort();
        RemoveRepeated(features);
        return features;
    }

    /// <summary>Names count by their kind; a name's own term only beside it, and words nobody knows as one.</summary>
    private static List<int> Sequence(TermList clause)
    {
        var sequence = new List<int>(clause.Terms.Count);
        foreach (var term in clause.Terms)
        {
            if (term.Kind != TermKind.Name)
            {
                sequence.Add(term.Kind == TermKind.Unknown ? -1 : term.Id);
            }
        }

        return sequence;
    }

    private static int At(List<int> terms, int i) => i < 0 ? Start : i >= terms.Count ? End : terms[i];

    private static ulong Hash(Shape shape, int one, int other = 0, int third = 0)
    {
        var hash = (Seed ^ (ulong)shape) * Prime;
        hash = (hash ^ (uint)one) * Prime;
        hash = (hash ^ (uint)other) * Prime;
        hash = (hash ^ (uint)third) * Prime;
        return hash ^ (hash >> 29);
    }

    private static void RemoveRepeated(List<ulong> sorted)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[kept++] = sorted[i];
            }
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
    }
}
