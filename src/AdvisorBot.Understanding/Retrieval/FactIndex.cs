using System.Collections.Concurrent;
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

    /// <summary>Facts met at most, by the clause's rarest words first: more than the shipped pack has, so that only a far larger one is cut short.</summary>
    private const int Enough = 600;

    private readonly Fact[] _facts;
    private readonly Dictionary<int, (int Fact, float Weight)[]> _postings;
    private readonly TermWeights _weights;
    private readonly Kinship _kinship;
    private readonly ConcurrentBag<Sums> _spare = [];

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

        var scores = _spare.TryTake(out var used) ? used : new Sums(_facts.Length, Enough);
        var (total, content) = Accumulate(clause, scores);
        List<FactHit> hits = total <= 0 ? [] : Best(scores, total, content, scope);
        scores.Clear();
        _spare.Add(scores);
        return hits;
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

    private (double Total, int Content) Accumulate(TermList clause, Sums scores)
    {
        var total = 0d;
        var content = 0;
        var lists = new List<((int Fact, float Weight)[] Facts, float Weight)>(clause.Terms.Count);
        foreach (var term in clause.Terms)
        {
            if (!IsContent(term))
            {
                continue;
            }

            var weight = _weights.Of(term);
            total += weight;
            content += weight > 1 ? 1 : 0;
            lists.Add((_postings.GetValueOrDefault(term.Id, []), weight));
        }

        lists.Sort(static (one, other) => one.Facts.Length.CompareTo(other.Facts.Length));
        foreach (var (facts, weight) in lists)
        {
            foreach (var (fact, frequency) in facts.AsSpan(0, Math.Min(facts.Length, scores.Met.Count < Enough ? Enough : 0)))
            {
                scores.Add(fact, weight * frequency);
            }
        }

        return (total, content);
    }

    private List<FactHit> Best(Sums scores, double total, int content, SubjectScope scope)
    {
        var hits = new List<FactHit>(Kept + 1);
        // One shared word may be chance; two or three of the clause's words in one statement are not.
        var trust = content switch { <= 1 => 0.4, 2 => 0.8, _ => 0.9 };
        var hopeless = 0f;
        foreach (var fact in scores.Met)
        {
            var sum = scores.Of(fact);
            if (sum <= hopeless)
            {
                continue;
            }

            var reach = Math.Min(1, sum / total) * trust;
            var least = hits.Count == Kept ? hits[^1].Score : 0;
            if (reach < Least || reach <= least)
            {
                // Nor does any fact that shares less.
                hopeless = sum;
                continue;
            }

            var score = reach * _kinship.OfSubject(_facts[fact].SubjectId, scope);
            if (score <= least)
            {
                continue;
            }

            var place = hits.Count;
            while (place > 0 && hits[place - 1].Score < score)
            {
                place--;
            }

            hits.Insert(place, new FactHit(_facts[fact], score));
            if (hits.Count > Kept)
            {
                hits.RemoveAt(Kept);
            }
        }

        return hits;
    }
}

/// <summary>A fact found by its words.</summary>
internal readonly record struct FactHit(Fact Fact, double Score);
