namespace AdvisorBot.Understanding.Classification;

/// <summary>Vectors of common words: words of like meaning lie close together.</summary>
internal sealed class WordVectors
{
    public const int Dimensions = 100;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly sbyte[] _values;

    private WordVectors(string[] words, sbyte[] values)
    {
        for (var i = 0; i < words.Length; i++)
        {
            _places.TryAdd(words[i], i);
        }

        _values = values;
    }

    public static WordVectors Load(string words, string vectors) => new(File.ReadAllLines(words), (sbyte[])(Array)File.ReadAllBytes(vectors));

    /// <summary>Sum of the vectors of the words of a text, rarer words counting more; length 1, or 0 when none is known.</summary>
    public float[] Pooled(IEnumerable<string> words)
    {
        var mean = Of(words);
        var all = new float[Dimensions * 3];
        mean.CopyTo(all, 0);
        for (var i = 0; i < mean.Length; i++) all[i] *= 3;
        foreach (var word in words)
        {
            if (_places.TryGetValue(word, out var place) && place > 60)
            {
                for (var d = 0; d < Dimensions; d++)
                {
                    var v = _values[(place * Dimensions) + d] / 300f;
                    all[Dimensions + d] = Math.Max(all[Dimensions + d], v);
                    all[(2 * Dimensions) + d] = Math.Min(all[(2 * Dimensions) + d], v);
                }
            }
        }

        return all;
    }

    public float[] Of(IEnumerable<string> words)
    {
        var sum = new float[Dimensions];
        foreach (var word in words)
        {
            if (_places.TryGetValue(word, out var place))
            {
                var weight = MathF.Log(2 + place) / 1000;
                for (var d = 0; d < Dimensions; d++)
                {
                    sum[d] += _values[(place * Dimensions) + d] * weight;
                }
            }
        }

        var length = MathF.Sqrt(sum.Sum(value => value * value));
        return length == 0 ? sum : [.. sum.Select(value => value / length)];
    }
}
