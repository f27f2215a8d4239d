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
    private const int Nowhere = -1;

    private readonly LabelledPhrase[] _phrases;

    /// <summary>Of each phrase what is looked at far more often than the phrase itself.</summary>
    private readonly Outline[] _outlines;

    /// <summary>The terms of all phrases one after another, each by its place among the terms.</summary>
    private readonly int[] _terms;

    /// <summary>Of each term its place, the most common first: the weights that searches ask for lie side by side.</summary>
    private readonly Dictionary<int, int> _places = [];

    /// <summary>Of each term, by its place, the phrases that have it, the shortest first: they may be most alike.</summary>
    private readonly int[][] _postings;
    private readonly TermWeights _weights;
    private readonly ConcurrentBag<Sums> _spare = [];
    private readonly ConcurrentBag<float[]> _spareWeights = [];

    /// <param name="phrases">With their terms and weights.</param>
    public SimilarPhrases(IEnumerable<LabelledPhrase> phrases, TermWeights weights)
    {
        _phrases = [.. phrases.OrderBy(phrase => phrase.Weight)];
        _weights = weights;
        var lists = _phrases.SelectMany((phrase, index) => phrase.Terms.Select(term => (term, index))).GroupBy(pair => pair.term, pair => pair.index, (term, list) => (Term: term, List: list.ToArray()))
            .OrderByDescending(posting => posting.List.Length).ToList();
        _postings = [.. lists.Select(posting => posting.List)];
        foreach (var (term, _) in lists)
        {
            _places.Add(term, _places.Count);
        }

        _terms = [.. _phrases.SelectMany(phrase => phrase.Terms).Select(term => _places[term])];
        _outlines = new Outline[_phrases.Length];
        var start = 0;
        for (var i = 0; i < _phrases.Length; i++)
        {
            _outlines[i] = new Outline(_phrases[i].Weight, start, _phrases[i].Terms.Length);
            start += _phrases[i].Terms.Length;
        }
    }

    public LabelledPhrase this[int index] => _phrases[index];

    /// <summary>Fills in the best, most alike first, and tells the weight of the clause's words and of its names.</summary>
    public (int Count, double Words, double Names) Find(TermList clause, Span<Alike> best)
    {
        Span<Asked> asked = clause.Terms.Count <= 64 ? stackalloc Asked[clause.Terms.Count] : new Asked[clause.Terms.Count];
        var (terms, words, names) = Weigh(clause, asked);
        asked = asked[..terms];
        asked.Sort(static (one, other) => one.Uses.CompareTo(other.Uses));
        var sums = _spare.TryTake(out var used) ? used : new Sums(_phrases.Length, Enough);
        var rest = Walk(asked, sums);
        var weights = _spareWeights.TryTake(out var blank) ? blank : new float[_postings.Length];
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
            asked[count++] = _places.TryGetValue(term.Id, out var place) ? new Asked(term.Id, place, weight, _postings[place].Length) : new Asked(term.Id, Nowhere, weight, 0);
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

            if (asked[i].Place == Nowhere)
            {
                continue;
            }

            foreach (var index in _postings[asked[i].Place].AsSpan(0, Math.Min(asked[i].Uses, Enough)))
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
            if (one.Place != Nowhere)
            {
                weights[one.Place] = one.Weight;
            }
        }

        var least = Least(sums, mine, likeness);
        var count = 0;
        foreach (var index in sums.Met)
        {
            var outline = _outlines[index];
            var whole = outline.Weight + mine;
            var most = (sums.Of(index) + left) / whole;
            if (most < least || (count == best.Length && most <= likeness[^1]))
            {
                continue;
            }

            var shared = sums.Of(index) + Shared(weights, outline);
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
            if (one.Place != Nowhere)
            {
                weights[one.Place] = 0;
            }
        }

        return count;
    }

    /// <summary>How alike the best at least are, whatever else they share: most need no closer look. Leaves <paramref name="likeness"/> as blank as it was.</summary>
    private float Least(Sums sums, float mine, Span<float> likeness)
    {
        likeness.Clear();
        foreach (var index in sums.Met)
        {
            var alike = sums.Of(index) / (_outlines[index].Weight + mine);
            var place = likeness.Length - 1;
            if (alike <= likeness[place])
            {
                continue;
            }

            for (; place > 0 && likeness[place - 1] < alike; place--)
            {
                likeness[place] = likeness[place - 1];
            }

            likeness[place] = alike;
        }

        var least = likeness[^1];
        likeness.Clear();
        return least;
    }

    private float Shared(float[] weights, Outline phrase)
    {
        var shared = 0f;
        foreach (var term in _terms.AsSpan(phrase.Start, phrase.Count))
        {
            shared += weights[term];
        }

        return shared;
    }

    /// <param name="Place">Of the term; <see cref="Nowhere"/> for one that no phrase has.</param>
    private readonly record struct Asked(int Term, int Place, float Weight, int Uses);

    /// <param name="Start">Where its terms begin among those of all phrases.</param>
    private readonly record struct Outline(float Weight, int Start, int Count);
}

/// <summary>A phrase by its place, and the weight of the terms that it shares with a clause.</summary>
internal readonly record struct Alike(int Index, float Shared);
