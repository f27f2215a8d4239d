using System.Collections.Concurrent;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Encoding;

/// <summary>
/// What a small language network (all-MiniLM-L6-v2, fine-tuned on the pack's phrases by <c>knowledge/encoder/train.py</c>) makes of a sentence: it has read
/// far more than the pack, so it knows that ringing up groceries is retail. It computes in whole numbers, in a few milliseconds, without a library.
/// </summary>
internal sealed class SentenceEncoder
{
    /// <summary>What a sentence is after every second layer is kept too: the last one was taught topics, and has forgotten what tells facts apart.</summary>
    private const int EachDepth = 2;

    private readonly WordPieces _pieces;
    private readonly ByteMatrix _words;
    private readonly float[] _places;
    private readonly Norm _norm;
    private readonly EncoderLayer[] _layers;
    private readonly int _inner;
    private readonly int _longest;
    private readonly ConcurrentBag<EncoderMemory> _spare = [];

    public SentenceEncoder(WordPieces pieces, ByteMatrix words, float[] places, Norm norm, EncoderLayer[] layers, int inner, int longest, IReadOnlyDictionary<string, EncoderTask> tasks)
    {
        _pieces = pieces;
        _words = words;
        _places = places;
        _norm = norm;
        _layers = layers;
        _inner = inner;
        _longest = longest;
        Tasks = tasks;
    }

    /// <summary>What it was taught to tell apart, by name: <c>meaning</c>, the questions of the interview.</summary>
    public IReadOnlyDictionary<string, EncoderTask> Tasks { get; }

    /// <summary>A part of a message as a vector.</summary>
    public SentenceVector Encode(Analysis analysis, WordRange range)
    {
        if (!analysis.Vectors.TryGetValue(range, out var known))
        {
            var span = analysis.Span(range.First, range.End);
            analysis.Vectors.Add(range, known = Encode(analysis.Text.AsSpan(span.Start, span.Length)));
        }

        return known;
    }

    /// <summary>The sentence as a vector: the mean of what the last layer makes of its pieces.</summary>
    public SentenceVector Encode(ReadOnlySpan<char> text)
    {
        var memory = _spare.TryTake(out var used) ? used : new EncoderMemory(_longest, _words.Columns, _inner);
        Span<int> ids = stackalloc int[_longest];
        var count = _pieces.Read(text, ids);
        var width = _words.Columns;
        for (var i = 0; i < count; i++)
        {
            var piece = memory.Pieces.AsSpan(i * width, width);
            _words.Read(ids[i], piece);
            for (var k = 0; k < width; k++)
            {
                piece[k] += _places[(i * width) + k];
            }
        }

        _norm.Run(memory.Pieces, count);
        var depths = new List<float[]> { Mean(memory.Pieces, count) };
        for (var i = 0; i < _layers.Length; i++)
        {
            _layers[i].Run(memory.Pieces, count, memory);
            if ((i + 1) % EachDepth == 0)
            {
                depths.Add(Mean(memory.Pieces, count));
            }
        }

        _spare.Add(memory);
        return new SentenceVector(depths);
    }

    private float[] Mean(float[] pieces, int count)
    {
        var mean = new float[_words.Columns];
        for (var i = 0; i < count * mean.Length; i++)
        {
            mean[i % mean.Length] += pieces[i] / count;
        }

        return mean;
    }
}

/// <summary>A sentence as the encoder sees it.</summary>
internal sealed class SentenceVector
{
    /// <param name="depths">What the sentence is on its way through the layers, the last one last.</param>
    public SentenceVector(IReadOnlyList<float[]> depths)
    {
        Rows = new ShortRows(1, depths[^1].Length);
        Rows.Set(depths[^1], 1, depths[^1].Length);
        Depths = [.. depths.SelectMany(OfLengthOne)];
    }

    /// <summary>What it is after the last layer.</summary>
    public ShortRows Rows { get; }

    /// <summary>What it is after every second layer, each of length 1, one after another.</summary>
    public float[] Depths { get; }

    public static float[] OfLengthOne(float[] values)
    {
        var length = MathF.Sqrt(values.Sum(value => value * value));
        return Array.ConvertAll(values, value => value / MathF.Max(length, float.Epsilon));
    }
}

/// <summary>Classes that the encoder tells apart.</summary>
internal sealed class EncoderTask(IReadOnlyList<string> classes, DenseLayer head)
{
    public IReadOnlyList<string> Classes => classes;

    /// <summary>Log-odds of each class, up to a constant.</summary>
    public float[] Score(SentenceVector sentence)
    {
        var scores = new float[classes.Count];
        head.Run(sentence.Rows, scores);
        return scores;
    }
}
