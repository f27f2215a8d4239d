using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;

namespace AdvisorBot.Understanding.Phrases;

/// <summary>
/// The phrases that share most with a clause, through an inverted index. The lists of its weightiest words are walked first; once no
/// phrase that has none of these words can be among the best, the lists of the many small words are not walked at all. Sums are looked
/// through a vector at a time.
/// </summary>
internal sealed class SimilarPhrases
{
    /// <summary>How much of a clause's own weight counts beside a phrase's when the best are chosen.</summary>
    private const double Own = 0.8;

    /// <summary>What the last of the best mostly surpasses: with less at most, a phrase that was not met yet is worth the question whether it can be among them.</summary>
    private const double Hopeful = 0.12;

    /// <summary>The length of the places that only fill the last vector.</summary>
    private const float Endless = 1e9f;

    private const int Nobody = -1;

    /// <summary>Sums of weights in another order differ by less.</summary>
    private const double Rounding = 1e-4;

    private readonly LabelledPhrase[] _phrases;
    private readonly float[] _lengths;

    /// <summary>The terms of all phrases one after another, and where each phrase's begin: they are looked at far more often than the phrases.</summary>
    private readonly int[] _terms;
    private readonly int[] _starts;
    private readonly Dictionary<int, int[]> _postings;
    private readonly TermWeights _weights;
    private readonly ConcurrentBag<float[]> _spare = [];

    /// <param name="phrases">With their terms and weights.</param>
    public SimilarPhrases(LabelledPhrase[] phrases, TermWeights weights)
    {
        _phrases = phrases;
        _weights = weights;
        var whole = (phrases.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _lengths = [.. phrases.Select(phrase => phrase.Weight), .. Enumerable.Repeat(Endless, whole - phrases.Length)];
        _terms = [.. phrases.SelectMany(phrase => phrase.Terms)];
        _starts = new int[phrases.Length + 1];
        for (var i = 0; i < phrases.Length; i++)
        {
            _starts[i + 1] = _starts[i] + phrases[i].Terms.Length;
        }

        _postings = phrases.SelectMany((phrase, index) => phrase.Terms.Select(term => (term, index))).GroupBy(pair => pair.term, pair => pair.index).ToDictionary(group => group.Key, group => group.ToArray());
    }

    public LabelledPhrase this[int index] => _phrases[index];

    /// <summary>How many phrases have the term.</summary>
    public int Uses(int term) => _postings.TryGetValue(term, out var list) ? list.Length : 0;

    /// <summary>Fills in the best, most alike first, and tells the weight of the clause's words and of its names.</summary>
    public (int Count, double Words, double Names) Find(TermList clause, Span<Alike> best)
    {
        Span<Asked> asked = clause.Terms.Count <= 64 ? stackalloc Asked[clause.Terms.Count] : new Asked[clause.Terms.Count];
        var (terms, words, names) = Weigh(clause, asked);
        asked = asked[..terms];
        var shared = _spare.TryTake(out var used) ? used : new float[_lengths.Length];
        var mine = (words + names) * Own;
        Span<int> first = stackalloc int[best.Length];
        var (left, least) = Walk(asked, mine, first, shared);
        least = Math.Max(least, Surely(asked, mine, first));
        var count = Pick(asked, mine, (float)left, (float)(least - Rounding), best, shared);
        Array.Clear(shared);
        _spare.Add(shared);
        return (count, words, names);
    }

    private (int Count, double Words, double Names) Weigh(TermList clause, Span<Asked> asked)
    {
        double words = 0, names = 0;
        var count = 0;
        foreach (var term in clause.Terms)
        {
            if (Holds(asked[..count], term.Id))
            {
                continue;
            }

            var weight = _weights.Of(term);
            asked[count++] = new Asked(term.Id, weight);
            words += term.Kind == TermKind.Name ? 0 : weight;
            names += term.Kind == TermKind.Name ? weight : 0;
        }

        return (count, words, names);
    }

    private static bool Holds(ReadOnlySpan<Asked> asked, int term)
    {
        foreach (var one in asked)
        {
            if (one.Term == term)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds up what phrases share with the clause; tells the weight of the words whose lists were not walked, and what the last of the best has at least.</summary>
    private (double Left, double Least) Walk(ReadOnlySpan<Asked> asked, double mine, Span<int> first, float[] shared)
    {
        Span<Asked> order = asked.Length <= 64 ? stackalloc Asked[asked.Length] : new Asked[asked.Length];
        asked.CopyTo(order);
        order.Sort(static (one, other) => other.Weight.CompareTo(one.Weight));
        double left = 0;
        foreach (var one in order)
        {
            left += one.Weight;
        }

        var hopeful = Hopeful;
        foreach (var one in order)
        {
            if (left / (left + mine) < hopeful)
            {
                hopeful = 0;
                if (Threshold(shared, mine, first) is var least && left / (left + mine) < least - Rounding)
                {
                    return (left, least);
                }
            }

            left -= one.Weight;
            foreach (var index in _postings.GetValueOrDefault(one.Term, []))
            {
                shared[index] += one.Weight;
            }
        }

        return (0, Threshold(shared, mine, first));
    }

    /// <summary>What the last of the best has at least, as far as is known, and which are the best so far.</summary>
    private double Threshold(float[] shared, double mine, Span<int> first)
    {
        var wanted = first.Length;
        Span<double> best = stackalloc double[wanted];
        best.Clear();
        first.Fill(Nobody);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(shared);
        var lengths = MemoryMarshal.Cast<float, Vector<float>>(_lengths);
        var own = new Vector<float>((float)mine);
        var last = 0f;
        for (var block = 0; block < sums.Length; block++)
        {
            if (!Vector.GreaterThanAny(sums[block], (lengths[block] + own) * last))
            {
                continue;
            }

            for (var index = block * Vector<float>.Count; index < (block + 1) * Vector<float>.Count; index++)
            {
                var rough = shared[index] / (_lengths[index] + mine);
                var place = wanted;
                for (; place > 0 && best[place - 1] < rough; place--)
                {
                    if (place < wanted)
                    {
                        (best[place], first[place]) = (best[place - 1], first[place - 1]);
                    }
                }

                if (place < wanted)
                {
                    (best[place], first[place]) = (rough, index);
                }
            }

            last = (float)best[^1] * (1 + (float)Rounding);
        }

        return best[^1];
    }

    /// <summary>What the least of some has when all words are counted: as much as the last of the best has at least.</summary>
    private double Surely(ReadOnlySpan<Asked> asked, double mine, ReadOnlySpan<int> some)
    {
        var least = double.MaxValue;
        foreach (var index in some)
        {
            least = index == Nobody ? 0 : Math.Min(least, Shared(asked, index) / (_lengths[index] + mine));
        }

        return least;
    }

    private int Pick(ReadOnlySpan<Asked> asked, double mine, float left, float least, Span<Alike> best, float[] sums)
    {
        Span<double> roughs = stackalloc double[best.Length];
        var many = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var lengths = MemoryMarshal.Cast<float, Vector<float>>(_lengths);
        var own = new Vector<float>((float)mine);
        var more = new Vector<float>(left);
        var count = 0;
        for (var block = 0; block < many.Length; block++)
        {
            if (!Vector.GreaterThanOrEqualAny(many[block] + more, (lengths[block] + own) * least))
            {
                continue;
            }

            for (var index = block * Vector<float>.Count; index < Math.Min(_phrases.Length, (block + 1) * Vector<float>.Count); index++)
            {
                if (sums[index] <= 0 || sums[index] + left < least * (_lengths[index] + (float)mine))
                {
                    continue;
                }

                var shared = Shared(asked, index);
                var rough = shared / (_lengths[index] + mine);
                if (count == best.Length && rough <= roughs[^1])
                {
                    continue;
                }

                var place = count < best.Length ? count++ : count - 1;
                for (; place > 0 && roughs[place - 1] < rough; place--)
                {
                    (roughs[place], best[place]) = (roughs[place - 1], best[place - 1]);
                }

                (roughs[place], best[place]) = (rough, new Alike(index, shared));
                least = count == best.Length ? Math.Max(least, (float)(roughs[^1] - Rounding)) : least;
            }
        }

        return count;
    }

    private float Shared(ReadOnlySpan<Asked> asked, int index)
    {
        var terms = _terms.AsSpan(_starts[index].._starts[index + 1]);
        var shared = 0f;
        foreach (var one in asked)
        {
            foreach (var term in terms)
            {
                if (term == one.Term)
                {
                    shared += one.Weight;
                    break;
                }
            }
        }

        return shared;
    }

    private readonly record struct Asked(int Term, float Weight);
}

/// <summary>A phrase by its place, and the weight of the terms that it shares with a clause.</summary>
internal readonly record struct Alike(int Index, float Shared);
