namespace AdvisorBot.Understanding.Phrases;

/// <summary>All labelled phrases, found by resemblance through an inverted index.</summary>
internal sealed class PhraseIndex
{
    private const int Compared = 20;
    private const int Kept = 20;

    /// <summary>How much a word that only the phrase has, or only the clause has, takes away.</summary>
    private const double Missing = 0.55;
    private const double Surplus = 0.45;
    private const double OrderShare = 0.06;

    /// <summary>A word of this weight that no phrase of an intent has makes a clause something else.</summary>
    private const double Telling = 1.5;

    private readonly LabelledPhrase[] _phrases;
    private readonly Dictionary<ulong, List<int>> _exact = [];
    private readonly SimilarPhrases _similar;
    private readonly Vocabularies _vocabularies = new();
    private readonly TermWeights _weights;
    private readonly Kinship _kinship;

    /// <param name="isComparable">Phrases to which a clause is compared; the others count only word for word.</param>
    public PhraseIndex(IEnumerable<LabelledPhrase> phrases, Predicate<LabelledPhrase> isComparable, Kinship kinship, IReadOnlySet<int> stops)
    {
        _kinship = kinship;
        _phrases = [.. phrases.Where(phrase => phrase.List.Terms.Count > 0)];
        _weights = new TermWeights(_phrases.Where(phrase => isComparable(phrase)).Select(phrase => phrase.List.Terms), stops);
        for (var i = 0; i < _phrases.Length; i++)
        {
            Add(i, isComparable);
        }

        _similar = new SimilarPhrases(_phrases.Where(phrase => isComparable(phrase)), _weights);
    }

    public ReadingStages Stages { get; init; } = ReadingStages.All;

    public TermWeights Weights => _weights;

    /// <summary>Whether any phrase of an intent has the term.</summary>
    public bool Knows(string intent, int term) => _vocabularies.Knows(intent, term);

    /// <summary>Share of a clause in words typical of an intent, 0 to 1.</summary>
    public double Familiarity(string intent, TermList clause) => _vocabularies.Share(intent, clause, _weights);

    /// <summary>Whether the intent has all the telling words of a clause.</summary>
    public bool KnowsAll(string intent, TermList clause) =>
        clause.Terms.TrueForAll(term => term.Kind is TermKind.Name or TermKind.Kind or TermKind.Number || _weights.Of(term) < Telling || Knows(intent, term.Id));

    /// <summary>Phrases like the clause, best first, at most one per meaning.</summary>
    public List<PhraseHit> Find(TermList clause, SubjectScope scope)
    {
        var hits = new List<PhraseHit>();
        if (clause.Terms.Count == 0)
        {
            return hits;
        }

        if (Stages.ExactPhrases)
        {
            AddExact(clause, scope, hits);
        }

        if (Stages.SimilarPhrases)
        {
            AddSimilar(clause, scope, hits);
        }

        hits.Sort(static (one, other) => other.Score.CompareTo(one.Score));
        return Distinct(hits);
    }

    private void Add(int index, Predicate<LabelledPhrase> isComparable)
    {
        var phrase = _phrases[index];
        var key = phrase.List.Open.Count > 0 ? phrase.List.OpenKey : phrase.List.NamedKey;
        if ((isComparable(phrase) && !IsNameAlone(phrase)) || phrase.List.Terms.Exists(term => term.Kind is TermKind.Word or TermKind.Unknown))
        {
            // A bare name asks for nothing.
            Add(key, index);
            if (IsWorded(phrase.List))
            {
                Add(phrase.List.WordedKey, index);
            }
        }

        if (!isComparable(phrase))
        {
            return;
        }

        phrase.Terms = [.. phrase.List.Terms.Select(term => term.Id).Distinct()];
        phrase.Weight = phrase.List.Terms.DistinctBy(term => term.Id).Sum(term => _weights.Of(term));
        phrase.Pairs = PairsOf(phrase.List);
        _vocabularies.Add(phrase.Target.Intent, phrase.Terms);
    }

    private void Add(ulong key, int index) => (_exact.TryGetValue(key, out var same) ? same : _exact[key] = []).Add(index);

    /// <summary>Points back and names nothing: "what's the job" has the terms of "what is it", but not its words.</summary>
    private static bool IsWorded(TermList list) => list is { HasPronoun: true, Mentions.Count: 0, Open.Count: 0 };

    /// <summary>"Part 2", which asks for more, is also how a law is called.</summary>
    private static bool IsNameAlone(LabelledPhrase phrase) =>
        phrase.Target.Intent != Intents.Ask && phrase.List.Terms.TrueForAll(term => term.Kind is TermKind.Kind or TermKind.Name);

    /// <summary>A phrase in the very words counts before one in like words, one that names the same things before one that leaves them open.</summary>
    private void AddExact(TermList clause, SubjectScope scope, List<PhraseHit> hits)
    {
        if (IsWorded(clause))
        {
            AddExact(clause.WordedKey, 0.95, scope, hits);
        }

        if (hits.Count == 0)
        {
            AddExact(clause.NamedKey, 0.95, scope, hits);
        }

        if (hits.Count == 0 && clause.OpenKey != clause.NamedKey)
        {
            AddExact(clause.OpenKey, 0, scope, hits);
        }
    }

    private void AddExact(ulong key, double least, SubjectScope scope, List<PhraseHit> hits)
    {
        foreach (var index in _exact.GetValueOrDefault(key, []))
        {
            if (!IsBareExample(_phrases[index]))
            {
                hits.Add(new PhraseHit(_phrases[index], Math.Max(least, _kinship.Of(_phrases[index], scope)), true));
            }
        }
    }

    /// <summary>"Why though" was asked about something said before; alone it is nobody's phrase.</summary>
    private static bool IsBareExample(LabelledPhrase phrase) => !phrase.Target.WordForWord && phrase.Terms.Length == 0 && phrase.List.Terms.Count < 2;

    private void AddSimilar(TermList clause, SubjectScope scope, List<PhraseHit> hits)
    {
        var pairs = PairsOf(clause);
        Span<Alike> best = stackalloc Alike[Compared];
        var (count, words, names) = _similar.Find(clause, best);
        foreach (var (index, shared) in best[..count])
        {
            var phrase = _similar[index];
            if (WasExact(hits, phrase))
            {
                continue;
            }

            // A phrase with a placeholder asks about any name: the name itself is no surplus there.
            var mine = words + (phrase.IsAboutSomebody && phrase.List.Open.Count > 0 ? 0 : names);
            var likeness = shared / (shared + (Missing * (phrase.Weight - shared)) + (Surplus * (mine - shared)));
            var order = phrase.Pairs.Length == 0 ? 1 : (double)CountShared(phrase.Pairs, pairs) / phrase.Pairs.Length;
            var score = likeness * (1 - OrderShare + (OrderShare * order)) * _kinship.Of(phrase, scope);
            hits.Add(new PhraseHit(phrase, Math.Min(score, 0.97), false));
        }
    }

    private static bool WasExact(List<PhraseHit> hits, LabelledPhrase phrase)
    {
        foreach (var hit in hits)
        {
            if (hit.Exact && ReferenceEquals(hit.Phrase, phrase))
            {
                return true;
            }
        }

        return false;
    }

    private static List<PhraseHit> Distinct(List<PhraseHit> hits)
    {
        var distinct = new List<PhraseHit>(Kept);
        foreach (var hit in hits)
        {
            if (distinct.Count < Kept && !Contains(distinct, hit.Phrase.Target))
            {
                distinct.Add(hit);
            }
        }

        return distinct;
    }

    private static bool Contains(List<PhraseHit> hits, Target target)
    {
        foreach (var hit in hits)
        {
            if (ReferenceEquals(hit.Phrase.Target, target))
            {
                return true;
            }
        }

        return false;
    }

    private static long[] PairsOf(TermList list)
    {
        var ids = new List<int>(list.Terms.Count);
        foreach (var term in list.Terms)
        {
            if (term.Kind is not (TermKind.Name or TermKind.Stop))
            {
                ids.Add(term.Id);
            }
        }

        if (ids.Count < 2)
        {
            return [];
        }

        var pairs = new long[ids.Count - 1];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = ((long)ids[i] << 32) | (uint)ids[i + 1];
        }

        return pairs;
    }

    private static int CountShared(long[] one, long[] other)
    {
        var count = 0;
        foreach (var pair in one)
        {
            count += Array.IndexOf(other, pair) >= 0 ? 1 : 0;
        }

        return count;
    }
}
