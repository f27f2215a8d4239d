using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using AdvisorBot.Understanding.Phrases;

namespace AdvisorBot.Understanding.Classification;

/// <summary>
/// The examples most like a clause, by cosine over the features they share, voting for their classes. The postings of a clause's rarest
/// features are walked first, and no further feature's once enough examples were met: the many with small words in common cost nothing.
/// </summary>
internal sealed class NearestPhrases
{
    // Chosen on the development half of the labelled sentences (tests/AdvisorBot.Evaluation).
    private const int Voters = 40;
    private const int Enough = 400;

    /// <summary>Once so many were met, the lists of words that very many have are not walked.</summary>
    private const int Few = 60;
    private const int Long = 400;

    /// <summary>Examples met at most: more than the shipped pack has, so that only a far larger one is cut short.</summary>
    private const int Most = 100_000;

    /// <summary>Of the vote, what every class gets a share of: few and faraway neighbours say little.</summary>
    private const float Doubt = 0.02f;

    private readonly FeatureTable _features;

    /// <summary>Where among all postings the examples that have a feature begin; one more than there are features.</summary>
    private readonly int[] _starts;
    private readonly int[] _postings;
    private readonly int[] _classOf;
    private readonly float[] _lengths;
    private readonly int _classes;
    private readonly ConcurrentBag<Sums> _spare = [];

    private NearestPhrases(ulong[] features, int[] starts, int[] postings, float[] lengths, int[] classOf, int classes)
    {
        _features = new FeatureTable(features);
        _starts = starts;
        _postings = postings;
        _lengths = lengths;
        _classOf = classOf;
        _classes = classes;
    }

    public static NearestPhrases Of(IReadOnlyList<Example> examples, int classes)
    {
        var uses = new Dictionary<ulong, int>();
        foreach (var feature in examples.SelectMany(example => example.Features))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(uses, feature, out _)++;
        }

        ulong[] features = [.. uses.Keys];
        var starts = StartsOf([.. uses.Values]);
        var places = features.Select((feature, place) => (feature, place)).ToDictionary(pair => pair.feature, pair => pair.place);
        var postings = new int[uses.Values.Sum()];
        var lengths = new float[examples.Count];
        for (var i = examples.Count - 1; i >= 0; i--)
        {
            foreach (var feature in examples[i].Features)
            {
                var place = places[feature];
                var weight = Weight(starts[place + 1] - starts[place], examples.Count);
                lengths[i] += weight * weight;
                postings[starts[place] + --CollectionsMarshal.GetValueRefOrNullRef(uses, feature)] = i;
            }

            lengths[i] = MathF.Sqrt(lengths[i]);
        }

        return new NearestPhrases(features, starts, postings, lengths, [.. examples.Select(example => example.Class)], classes);
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <param name="classOf">Class of each example.</param>
    public static NearestPhrases? Read(BinaryReader reader, int[] classOf, int classes)
    {
        var features = reader.ReadAll<ulong>();
        var starts = StartsOf(reader.ReadAll<int>());
        var postings = reader.ReadAll<int>();
        var lengths = reader.ReadAll<float>();
        return lengths.Length == classOf.Length ? new NearestPhrases(features, starts, postings, lengths, classOf, classes) : null;
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteAll(_features.Features);
        writer.WriteAll<int>([.. _starts.Skip(1).Zip(_starts, (end, start) => end - start)]);
        writer.WriteAll<int>(_postings);
        writer.WriteAll<float>(_lengths);
    }

    private static int[] StartsOf(int[] counts)
    {
        var starts = new int[counts.Length + 1];
        for (var i = 0; i < counts.Length; i++)
        {
            starts[i + 1] = starts[i] + counts[i];
        }

        return starts;
    }

    /// <summary>Probability of each class.</summary>
    public float[] Score(List<ulong> features)
    {
        var sums = _spare.TryTake(out var used) ? used : new Sums(_lengths.Length, Enough);
        var length = Add(features, sums);
        var votes = Vote(sums, length);
        sums.Clear();
        _spare.Add(sums);
        return votes;
    }

    private static float Weight(int uses, int examples) => MathF.Log((1f + examples) / (1 + uses));

    private float Add(List<ulong> features, Sums sums)
    {
        var found = new List<(int Start, int Count)>(features.Count);
        foreach (var feature in features)
        {
            var place = _features.Find(feature);
            found.Add(place < 0 ? default : (_starts[place], _starts[place + 1] - _starts[place]));
        }

        found.Sort(static (one, other) => one.Count.CompareTo(other.Count));
        var length = 0f;
        foreach (var (start, uses) in found)
        {
            var weight = Weight(uses, _lengths.Length);
            length += weight * weight;
            if (sums.Met.Count >= Enough || (sums.Met.Count >= Few && uses > Long))
            {
                continue;
            }

            foreach (var i in _postings.AsSpan(start, Math.Min(uses, Most)))
            {
                sums.Add(i, weight * weight);
            }
        }

        return MathF.Sqrt(length);
    }

    private float[] Vote(Sums sums, float length)
    {
        Span<(int Index, float Likeness)> nearest = stackalloc (int, float)[Voters];
        var count = 0;
        foreach (var i in sums.Met)
        {
            var likeness = sums.Of(i) / (length * _lengths[i]);
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
