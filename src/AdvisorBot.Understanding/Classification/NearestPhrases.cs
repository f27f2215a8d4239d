using System.Collections.Concurrent;

namespace AdvisorBot.Understanding.Classification;

/// <summary>
/// The examples most like a clause, by cosine over the features they share, voting for their classes. The postings of a clause's rarest
/// features are walked first, and no further feature's once enough examples were met: the many with small words in common cost nothing.
/// </summary>
internal sealed class NearestPhrases
{
    // Chosen on the development half of the labelled sentences (tests/AdvisorBot.Evaluation).
    private const int Voters = 40;
    private const int Enough = 4000;

    /// <summary>Examples met at most: more than the shipped pack has, so that only a far larger one is cut short.</summary>
    private const int Most = 100_000;

    /// <summary>Of the vote, what every class gets a share of: few and faraway neighbours say little.</summary>
    private const float Doubt = 0.02f;

    private readonly Dictionary<ulong, int[]> _postings = [];
    private readonly int[] _classOf;
    private readonly float[] _lengths;
    private readonly int _classes;
    private readonly ConcurrentBag<(float[] Shared, List<int> Touched)> _spare = [];

    public NearestPhrases(IReadOnlyList<Example> examples, int classes)
    {
        _classes = classes;
        _classOf = [.. examples.Select(example => example.Class)];
        _lengths = new float[examples.Count];
        var postings = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < examples.Count; i++)
        {
            foreach (var feature in examples[i].Features)
            {
                (postings.TryGetValue(feature, out var list) ? list : postings[feature] = []).Add(i);
            }
        }

        foreach (var (feature, list) in postings)
        {
            _postings.Add(feature, [.. list]);
            foreach (var i in list)
            {
                _lengths[i] += Weight(list.Count) * Weight(list.Count);
            }
        }

        for (var i = 0; i < _lengths.Length; i++)
        {
            _lengths[i] = MathF.Sqrt(_lengths[i]);
        }
    }

    /// <summary>Probability of each class.</summary>
    public float[] Score(List<ulong> features)
    {
        var (shared, touched) = _spare.TryTake(out var used) ? used : (new float[_lengths.Length], new List<int>(Enough));
        var length = Add(features, shared, touched);
        var votes = Vote(shared, touched, length);
        foreach (var i in touched)
        {
            shared[i] = 0;
        }

        touched.Clear();
        _spare.Add((shared, touched));
        return votes;
    }

    private float Weight(int uses) => MathF.Log((1f + _lengths.Length) / (1 + uses));

    private float Add(List<ulong> features, float[] shared, List<int> touched)
    {
        var found = new List<int[]>(features.Count);
        foreach (var feature in features)
        {
            found.Add(_postings.GetValueOrDefault(feature, []));
        }

        found.Sort(static (one, other) => one.Length.CompareTo(other.Length));
        var length = 0f;
        foreach (var list in found)
        {
            var weight = Weight(list.Length);
            length += weight * weight;
            if (touched.Count >= Enough)
            {
                continue;
            }

            foreach (var i in list.AsSpan(0, Math.Min(list.Length, Most)))
            {
                if (shared[i] == 0)
                {
                    touched.Add(i);
                }

                shared[i] += weight * weight;
            }
        }

        return MathF.Sqrt(length);
    }

    private float[] Vote(float[] shared, List<int> touched, float length)
    {
        Span<(int Index, float Likeness)> nearest = stackalloc (int, float)[Voters];
        var count = 0;
        foreach (var i in touched)
        {
            var likeness = shared[i] / (length * _lengths[i]);
            if (count == Voters && likeness <= nearest[^1].Likeness)
            {
                continue;
            }

            var place = count < Voters ? count++ : count - 1;
            for (; place > 0 && nearest[place - 1].Likeness < likeness; place--)
            {
                nearest[place] = nearest[place - 1];
            }

            nearest[place] = (i, likeness);
        }

        var votes = new float[_classes];
        var total = Doubt;
        foreach (var (index, likeness) in nearest[..count])
        {
            var vote = likeness * likeness * likeness;
            votes[_classOf[index]] += vote;
            total += vote;
        }

        for (var i = 0; i < votes.Length; i++)
        {
            votes[i] = (votes[i] + (Doubt / _classes)) / total;
        }

        return votes;
    }
}
