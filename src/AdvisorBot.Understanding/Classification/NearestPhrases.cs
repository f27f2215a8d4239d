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

    /// <summary>Where the examples that have a feature stand among all postings.</summary>
    private readonly Dictionary<ulong, (int Start, int Count)> _places;
    private readonly int[] _postings;
    private readonly int[] _classOf;
    private readonly float[] _lengths;
    private readonly int _classes;
    private readonly ConcurrentBag<Sums> _spare = [];

    private NearestPhrases(Dictionary<ulong, (int Start, int Count)> places, int[] postings, float[] lengths, int[] classOf, int classes)
    {
        _places = places;
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

        var places = PlacesOf([.. uses.Keys], [.. uses.Values]);
        var postings = new int[uses.Values.Sum()];
        var lengths = new float[examples.Count];
        for (var i = examples.Count - 1; i >= 0; i--)
        {
            foreach (var feature in examples[i].Features)
            {
                var weight = Weight(places[feature].Count, examples.Count);
                lengths[i] += weight * weight;
                postings[places[feature].Start + --CollectionsMarshal.GetValueRefOrNullRef(uses, feature)] = i;
            }

            lengths[i] = MathF.Sqrt(lengths[i]);
        }

        return new NearestPhrases(places, postings, lengths, [.. examples.Select(example => example.Class)], classes);
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <param name="classOf">Class of each example.</param>
    public static NearestPhrases? Read(BinaryReader reader, int[] classOf, int classes)
    {
        var places = PlacesOf(reader.ReadAll<ulong>(), reader.ReadAll<int>());
        var postings = reader.ReadAll<int>();
        var lengths = reader.ReadAll<float>();
        return lengths.Length == classOf.Length ? new NearestPhrases(places, postings, lengths, classOf, classes) : null;
    }

    public void Write(BinaryWriter writer)
    {
        var places = _places.OrderBy(place => place.Value.Start).ToList();
        writer.WriteAll<ulong>([.. places.Select(place => place.Key)]);
        writer.WriteAll<int>([.. places.Select(place => place.Value.Count)]);
        writer.WriteAll<int>(_postings);
        writer.WriteAll<float>(_lengths);
    }

    private static Dictionary<ulong, (int Start, int Count)> PlacesOf(ulong[] features, int[] counts)
    {
        var places = new Dictionary<ulong, (int, int)>(features.Length);
        var start = 0;
        for (var i = 0; i < features.Length; i++)
        {
            places.Add(features[i], (start, counts[i]));
            start += counts[i];
        }

        return places;
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
            found.Add(_places.GetValueOrDefault(feature));
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
