using System.Buffers;
using System.Numerics;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;

namespace AdvisorBot.Understanding.Retrieval;

/// <summary>Facts by the words of their statements: BM25 over statement, label and the phrases that ask for it, scaled by how much of the clause is covered.</summary>
internal sealed class FactIndex
{
    private const float K1 = 1.2f;
    private const float B = 0.6f;
    private const int Kept = 8;
    private const double Least = 0.1;
    private const double Rounding = 1e-5;

    private readonly Fact[] _facts;
    private readonly Dictionary<int, (int Fact, float Weight)[]> _postings;
    private readonly TermWeights _weights;
    private readonly Kinship _kinship;

    public FactIndex(KnowledgeBase knowledge, TermReader reader, ILookup<string, TermList> phrases, Kinship kinship, IReadOnlySet<int> stops)
    {
        _kinship = kinship;
        _facts = [.. knowledge.Facts.Values.OrderBy(fact => fact.Id, StringComparer.Ordinal)];
        var documents = _facts.Select(fact => phrases[fact.Id].Prepend(reader.ReadPhrase($"{fact.Statement}. {fact.Label}")).SelectMany(list => list.Terms).Where(IsContent).ToList()).ToList();
        _weights = new TermWeights(documents, stops);
        var average = Math.Max(1, documents.Count == 0 ? 1 : (float)documents.Average(document => document.Count));
        var postings = new Dictionary<int, List<(int, float)>>();
        for (var i = 0; i < documents.Count; i++)
        {
            var length = 1 - B + (B * documents[i].Count / average);
            foreach (var group in documents[i].GroupBy(term => term.Id))
            {
                var frequency = group.Count();
                var weight = frequency * (K1 + 1) / (frequency + (K1 * length));
                (postings.TryGetValue(group.Key, out var list) ? list : postings[group.Key] = []).Add((i, weight));
            }
        }

        _postings = postings.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    public ReadingStages Stages { get; init; } = ReadingStages.All;

    /// <summary>Facts whose statement speaks of what the clause asks, best first, scored 0 to 1.</summary>
    public List<FactHit> Find(TermList clause, SubjectScope scope)
    {
        if (!Stages.Facts)
        {
            return [];
        }

        var scores = ArrayPool<float>.Shared.Rent(_facts.Length);
        try
        {
            Array.Clear(scores, 0, _facts.Length);
            var (total, content) = Accumulate(clause, scores);
            return total <= 0 ? [] : Best(scores, total, content, scope);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <summary>Share of a clause's content that no fact and no question about one ever mentions, 0 to 1.</summary>
    public double ForeignShare(TermList clause, TermWeights weights)
    {
        double foreign = 0, total = 0;
        foreach (var term in clause.Terms)
        {
            var weight = term.Kind is TermKind.Stop or TermKind.Pronoun or TermKind.Number ? 0 : weights.Of(term);
            total += weight;
            foreign += IsContent(term) && !_postings.ContainsKey(term.Id) ? weight : 0;
        }

        return total <= 0 ? 0 : foreign / total;
    }

    private static bool IsContent(Term term) => term.Kind is TermKind.Word or TermKind.Number or TermKind.Unknown;

    private (double Total, int Content) Accumulate(TermList clause, float[] scores)
    {
        var total = 0d;
        var content = 0;
        foreach (var term in clause.Terms)
        {
            if (!IsContent(term))
            {
                continue;
            }

            var weight = _weights.Of(term);
            total += weight;
            content += weight > 1 ? 1 : 0;
            if (_postings.TryGetValue(term.Id, out var list))
            {
                foreach (var (fact, frequency) in list)
                {
                    scores[fact] += weight * frequency;
                }
            }
        }

        return (total, content);
    }

    private List<FactHit> Best(float[] scores, double total, int content, SubjectScope scope)
    {
        var hits = new List<FactHit>(Kept + 1);
        // One shared word may be chance; two or three of the clause's words in one statement are not.
        var trust = content switch { <= 1 => 0.4, 2 => 0.8, _ => 0.9 };
        var least = Least;
        for (var i = Next(scores, 0, least, total, trust); i < _facts.Length; i = Next(scores, i + 1, least, total, trust))
        {
            var reach = Math.Min(1, scores[i] / total) * trust;
            if (reach < Least || (hits.Count == Kept && reach <= hits[^1].Score))
            {
                continue;
            }

            var score = reach * _kinship.OfSubject(_facts[i].SubjectId, scope);
            if (hits.Count == Kept && score <= hits[^1].Score)
            {
                continue;
            }

            var place = hits.Count;
            while (place > 0 && hits[place - 1].Score < score)
            {
                place--;
            }

            hits.Insert(place, new FactHit(_facts[i], score));
            if (hits.Count > Kept)
            {
                hits.RemoveAt(Kept);
            }

            least = hits.Count == Kept ? Math.Max(Least, hits[^1].Score) : Least;
        }

        return hits;
    }

    /// <summary>The next fact that may reach so much, looking at a vector of them at a time.</summary>
    private int Next(float[] scores, int from, double least, double total, double trust)
    {
        var enough = (float)(least / trust * total * (1 - Rounding));
        for (; from < _facts.Length && from % Vector<float>.Count != 0; from++)
        {
            if (scores[from] >= enough)
            {
                return from;
            }
        }

        var bar = new Vector<float>(enough);
        while (from + Vector<float>.Count <= _facts.Length && !Vector.GreaterThanOrEqualAny(new Vector<float>(scores, from), bar))
        {
            from += Vector<float>.Count;
        }

        while (from < _facts.Length && scores[from] < enough)
        {
            from++;
        }

        return from;
    }
}

/// <summary>A fact found by its words.</summary>
internal readonly record struct FactHit(Fact Fact, double Score);
