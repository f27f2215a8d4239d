using System.Collections.Concurrent;

namespace AdvisorBot.Understanding.Phrases;

/// <summary>
/// The phrases that share most with a clause, through an inverted index. The lists of its rarest words are walked first, and no further
/// list once enough phrases were met: what a search costs does not grow with the pack. The other words count for those that were met.
/// </summary>
internal sealed class SimilarPhrases
{
    /// <summary>How much of a clause's own weight counts beside a phrase's when the best are chosen.</summary>
    private const float Own = 0.8f;

    /// <summary>Phrases met at most.</summary>
    private const int Enough = 800;

    /// <summary>Once so many were met, the lists of words that very many phrases have are not walked.</summary>
    private const int Few = 150;
    private const int Long = 800;

    private readonly LabelledPhrase[] _phrases;
    private readonly float[] _lengths;

    /// <summary>The terms of all phrases one after another, and where each phrase's begin: they are looked at far more often than the phrases.</summary>
    private readonly int[] _terms;
    private readonly int[] _starts;

    /// <summary>Of each term the phrases that have it, the shortest first: they may be most alike.</summary>
    private readonly Dictionary<int, int[]> _postings;
    private readonly TermWeights _weights;
    private readonly int _mostTerm;
    private readonly ConcurrentBag<Sums> _spare = [];
    private readonly ConcurrentBag<float[]> _spareWeights = [];

    /// <param name="phrases">With their terms and weights.</param>
    public SimilarPhrases(IEnumerable<LabelledPhrase> phrases, TermWeights weights)
    {
        _phrases = [.. phrases.OrderBy(phrase => phrase.Weight)];
        _weights = weights;
        _lengths = [.. _phrases.Select(phrase => phrase.Weight)];
        _terms = [.. _phrases.SelectMany(phrase => phrase.Terms)];
        _mostTerm = _terms.DefaultIfEmpty().Max();
        _starts = new int[_phrases.Length + 1];
        for (var i = 0; i < _phrases.Length; i++)
        {
            _starts[i + 1] = _starts[i] + _phrases[i].Terms.Length;
        }

        _postings = _phrases.SelectMany((phrase, index) => phrase.Terms.Select(term => (term, index))).GroupBy(pair => pair.term, pair => pair.index).ToDictionary(group => group.Key, group => group.ToArray());
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
        asked.Sort(static (one, other) => one.Uses.CompareTo(other.Uses));
        var sums = _spare.TryTake(out var used) ? used : new Sums(_phrases.Length, Enough);
        var rest = Walk(asked, sums);
        var weights = _spareWeights.TryTake(out var blank) ? blank : new float[_mostTerm + 1];
        var count = Pick(rest, (words + names) * Own, best, sums, weights);
        _spareWeights.Add(weights);
        sums.Clear();
        _spare.Add(sums);
        return (count, words, names);
    }

    private (int Count, float Words, float Names) Weigh(TermList clause, Span<Asked> asked)
    {
        float words = 0, names = 0;
        var count = 0;
        foreach (var term in clause.Terms)
        {
            if (Holds(asked[..count], term.Id))
            {
                continue;
            }

            var weight = _weights.Of(term);
            asked[count++] = new Asked(term.Id, weight, Uses(term.Id));
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

    /// <summary>Adds up what phrases share with the clause; returns the words whose lists were not walked.</summary>
    private ReadOnlySpan<Asked> Walk(ReadOnlySpan<Asked> asked, Sums sums)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            if (sums.Met.Count >= Enough || (sums.Met.Count >= Few && asked[i].Uses > Long))
            {
                return asked[i..];
            }

            foreach (var index in _postings.GetValueOrDefault(asked[i].Term, []).AsSpan(0, Math.Min(asked[i].Uses, Enough)))
            {
                sums.Add(index, asked[i].Weight);
            }
        }

        return [];
    }

    /// <param name="weights">All zero before and after; for the while of the search the weights of the words whose lists were not walked.</param>
    private int Pick(ReadOnlySpan<Asked> rest, float mine, Span<Alike> best, Sums sums, float[] weights)
    {
        Span<float> likeness = stackalloc float[best.Length];
        var left = 0f;
        foreach (var one in rest)
        {
            left += one.Weight;
            if (one.Uses > 0)
            {
                weights[one.Term] = one.Weight;
            }
        }

        var count = 0;
        foreach (var index in sums.Met)
        {
            var whole = _lengths[index] + mine;
            if (count == best.Length && sums.Of(index) + left <= likeness[^1] * whole)
            {
                continue;
            }

            var shared = sums.Of(index) + Shared(weights, index);
            var alike = shared / whole;
            if (count == best.Length && alike <= likeness[^1])
            {
                continue;
            }

            var place = count < best.Length ? count++ : count - 1;
            for (; place > 0 && likeness[place - 1] < alike; place--)
            {
                (likeness[place], best[place]) = (likeness[place - 1], best[place - 1]);
            }

            (likeness[place], best[place]) = (alike, new Alike(index, shared));
        }

        foreach (var one in rest)
        {
            if (one.Uses > 0)
            {
                weights[one.Term] = 0;
            }
        }

        return count;
    }

    private float Shared(float[] weights, int index)
    {
        var shared = 0f;
        foreach (var term in _terms.AsSpan(_starts[index].._starts[index + 1]))
        {
            shared += weights[term];
        }

        return shared;
    }

    private readonly record struct Asked(int Term, float Weight, int Uses);
}

/// <summary>A phrase by its place, and the weight of the terms that it shares with a clause.</summary>
internal readonly record struct Alike(int Index, float Shared);
