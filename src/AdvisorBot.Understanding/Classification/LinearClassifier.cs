using System.Numerics;
using System.Runtime.InteropServices;

namespace AdvisorBot.Understanding.Classification;

/// <summary>
/// Multinomial logistic regression over features that are there or not, trained when the recognizer is built. The same examples in
/// the same order give the same weights on every machine: sums over classes are scalar, everything else is element by element.
/// </summary>
internal sealed class LinearClassifier
{
    private readonly Dictionary<ulong, int> _rows;
    private readonly float[] _weights;
    private readonly int _width;
    private float _scale;

    private LinearClassifier(Dictionary<ulong, int> rows, float[] weights, int classes, int width)
    {
        _rows = rows;
        _weights = weights;
        Classes = classes;
        _width = width;
    }

    public int Classes { get; }

    /// <param name="examples">Features of an example and its class.</param>
    public static LinearClassifier Train(IReadOnlyList<(List<ulong> Features, float[] Dense, int Class)> examples, int classes, TrainingOptions options)
    {
        var width = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        var rows = Rows(examples, options.LeastUses);
        var trainer = new Trainer(examples, rows, classes, width, options);
        return new LinearClassifier(rows, trainer.Run(), classes, width) { _scale = options.DenseScale };
    }

    /// <summary>Probability of each class.</summary>
    public void Score(List<ulong> features, float[] dense, Span<float> probabilities)
    {
        Span<float> sums = stackalloc float[_width];
        sums.Clear();
        var known = 0;
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                known++;
                Add(sums, _weights.AsSpan(row * _width, _width), 1);
            }
        }

        var scale = known == 0 ? 0 : 1 / MathF.Sqrt(known);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] *= scale;
        }

        for (var d = 0; d < dense.Length; d++)
        {
            Add(sums, _weights.AsSpan((_rows.Count + 1 + d) * _width, _width), dense[d] * _scale);
        }

        // After the rows of the features comes the bias.
        Add(sums, _weights.AsSpan(_rows.Count * _width, _width), 1);
        Softmax(sums[..Classes]);
        sums[..Classes].CopyTo(probabilities);
    }

    private static Dictionary<ulong, int> Rows(IReadOnlyList<(List<ulong> Features, float[] Dense, int Class)> examples, int leastUses)
    {
        var uses = new Dictionary<ulong, int>();
        foreach (var (features, _, _) in examples)
        {
            foreach (var feature in features)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(uses, feature, out _)++;
            }
        }

        var rows = new Dictionary<ulong, int>();
        foreach (var (feature, count) in uses)
        {
            if (count >= leastUses)
            {
                rows.Add(feature, rows.Count);
            }
        }

        return rows;
    }

    internal static void Add(Span<float> sums, ReadOnlySpan<float> row, float factor)
    {
        var many = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var more = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var i = 0; i < many.Length; i++)
        {
            many[i] += more[i] * factor;
        }
    }

    internal static void Softmax(Span<float> values)
    {
        var most = values[0];
        foreach (var value in values)
        {
            most = Math.Max(most, value);
        }

        var total = 0f;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = MathF.Exp(values[i] - most);
            total += values[i];
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] /= total;
        }
    }

    /// <summary>Stochastic gradient descent with a step per weight that shrinks with use (AdaGrad).</summary>
    private sealed class Trainer(IReadOnlyList<(List<ulong> Features, float[] Dense, int Class)> examples, Dictionary<ulong, int> rows, int classes, int width, TrainingOptions options)
    {
        private readonly float[] _weights = new float[(rows.Count + 101) * width];
        private readonly float[] _squares = new float[(rows.Count + 101) * width];

        public float[] Run()
        {
            var known = examples.Select(example => example.Features.Where(rows.ContainsKey).Select(feature => rows[feature]).ToArray()).ToArray();
            var order = Enumerable.Range(0, examples.Count).ToArray();
            var random = new SeededOrder(examples.Count);
            for (var round = 0; round < options.Rounds; round++)
            {
                random.Shuffle(order);
                foreach (var i in order)
                {
                    Learn(known[i], examples[i].Dense, examples[i].Class);
                }
            }

            return _weights;
        }

        private void Learn(int[] features, float[] dense, int right)
        {
            Span<float> sums = stackalloc float[width];
            sums.Clear();
            var scale = features.Length == 0 ? 0 : 1 / MathF.Sqrt(features.Length);
            foreach (var row in features)
            {
                Add(sums, _weights.AsSpan(row * width, width), scale);
            }

            for (var d = 0; d < dense.Length; d++)
            {
                Add(sums, _weights.AsSpan((rows.Count + 1 + d) * width, width), dense[d] * options.DenseScale);
            }

            Add(sums, _weights.AsSpan(rows.Count * width, width), 1);
            Softmax(sums[..classes]);
            sums[classes..].Clear();
            // Towards the right class, but not to certainty: some labels are a matter of opinion.
            var share = options.Smoothing / classes;
            for (var i = 0; i < classes; i++)
            {
                sums[i] -= share + (i == right ? 1 - options.Smoothing : 0);
            }

            foreach (var row in features)
            {
                Step(row, sums, scale);
            }

            for (var d = 0; d < dense.Length; d++)
            {
                Step(rows.Count + 1 + d, sums, dense[d] * options.DenseScale);
            }

            Step(rows.Count, sums, 1);
        }

        private void Step(int row, ReadOnlySpan<float> gradient, float scale)
        {
            var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(row * width, width));
            var squares = MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan(row * width, width));
            var gradients = MemoryMarshal.Cast<float, Vector<float>>(gradient);
            var decay = new Vector<float>(options.Decay);
            for (var i = 0; i < weights.Length; i++)
            {
                var change = (gradients[i] * scale) + (weights[i] * decay);
                squares[i] += change * change;
                weights[i] -= change * options.Rate / (Vector.SquareRoot(squares[i]) + new Vector<float>(1e-3f));
            }
        }
    }
}

/// <summary>How the classifier learns.</summary>
internal sealed record TrainingOptions
{
    public int Rounds { get; init; } = 12;

    public float DenseScale { get; init; } = 4;

    public bool Balance { get; init; }

    public float Rate { get; init; } = 0.25f;

    /// <summary>Pull of every weight towards nothing, per step.</summary>
    public float Decay { get; init; } = 1e-5f;

    /// <summary>Share of certainty left to the other classes.</summary>
    public float Smoothing { get; init; } = 0.05f;

    /// <summary>Examples a feature must occur in to count.</summary>
    public int LeastUses { get; init; } = 1;
}

/// <summary>A shuffle that is the same everywhere (xorshift).</summary>
internal sealed class SeededOrder(int seed)
{
    private ulong _state = ((ulong)seed * 2654435761UL) + 88172645463325252UL;

    public void Shuffle(int[] order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;
            var other = (int)(_state % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
