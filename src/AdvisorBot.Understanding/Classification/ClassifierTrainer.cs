using System.Numerics;
using System.Runtime.InteropServices;

namespace AdvisorBot.Understanding.Classification;

/// <summary>One labelled example: its features and its class.</summary>
internal readonly record struct Example(List<ulong> Features, int Class);

/// <summary>
/// Stochastic gradient descent with a step per weight that shrinks with use (AdaGrad), and the mean of the weights after each of the last rounds. The same examples in the same order give the same
/// weights on every machine: sums over classes are scalar, everything else is element by element.
/// </summary>
internal sealed class ClassifierTrainer
{
    private const int Rounds = 8;

    /// <summary>Rounds of which the mean is kept: the last weights alone lean on the last examples.</summary>
    private const int Averaged = 5;

    private const float Rate = 0.25f;
    private const float Decay = 1e-5f;
    private const float Smallest = 1e-3f;

    /// <summary>Share of certainty left to the other classes: some labels are a matter of opinion.</summary>
    private const float Doubt = 0.05f;

    /// <summary>Examples that a feature must occur in.</summary>
    private const int LeastUses = 2;

    private readonly IReadOnlyList<Example> _examples;
    private readonly Dictionary<ulong, int> _rows;
    private readonly int _classes;
    private readonly int _width;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _means;

    private ClassifierTrainer(IReadOnlyList<Example> examples, int classes)
    {
        _examples = examples;
        _rows = RowsOf(examples);
        _classes = classes;
        _width = LinearClassifier.WidthOf(classes);
        _weights = new float[(_rows.Count + 1) * _width];
        _squares = new float[_weights.Length];
        _means = new float[_weights.Length];
    }

    public static LinearClassifier Train(IReadOnlyList<Example> examples, int classes)
    {
        var trainer = new ClassifierTrainer(examples, classes);
        trainer.Run();
        return new LinearClassifier([.. trainer._rows.Keys], Array.ConvertAll(trainer._means, static mean => (Half)mean), classes);
    }

    private static Dictionary<ulong, int> RowsOf(IReadOnlyList<Example> examples)
    {
        var uses = new Dictionary<ulong, int>();
        foreach (var example in examples)
        {
            foreach (var feature in example.Features)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(uses, feature, out _)++;
            }
        }

        var rows = new Dictionary<ulong, int>();
        foreach (var (feature, count) in uses)
        {
            if (count >= LeastUses)
            {
                rows.Add(feature, rows.Count);
            }
        }

        return rows;
    }

    private void Run()
    {
        var known = _examples.Select(example => example.Features.Where(_rows.ContainsKey).Select(feature => _rows[feature]).ToArray()).ToArray();
        var order = Enumerable.Range(0, _examples.Count).ToArray();
        var shuffle = new SeededShuffle(_examples.Count);
        for (var round = 0; round < Rounds; round++)
        {
            shuffle.Next(order);
            foreach (var i in order)
            {
                Learn(known[i], _examples[i].Class);
            }

            if (round >= Rounds - Averaged)
            {
                LinearClassifier.Add(_means, _weights, 1f / Averaged);
            }
        }
    }

    private void Learn(int[] rows, int right)
    {
        Span<float> gradient = stackalloc float[_width];
        gradient.Clear();
        var scale = rows.Length == 0 ? 0 : 1 / MathF.Sqrt(rows.Length);
        foreach (var row in rows)
        {
            LinearClassifier.Add(gradient, Row(_weights, row), scale);
        }

        LinearClassifier.Add(gradient, Row(_weights, _rows.Count), 1);
        LinearClassifier.Softmax(gradient[.._classes]);
        gradient[_classes..].Clear();
        for (var i = 0; i < _classes; i++)
        {
            gradient[i] -= (Doubt / _classes) + (i == right ? 1 - Doubt : 0);
        }

        foreach (var row in rows)
        {
            Step(row, gradient, scale);
        }

        Step(_rows.Count, gradient, 1);
    }

    private Span<float> Row(float[] values, int row) => values.AsSpan(row * _width, _width);

    private void Step(int row, ReadOnlySpan<float> gradient, float scale)
    {
        var weights = MemoryMarshal.Cast<float, Vector<float>>(Row(_weights, row));
        var squares = MemoryMarshal.Cast<float, Vector<float>>(Row(_squares, row));
        var gradients = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var smallest = new Vector<float>(Smallest);
        for (var i = 0; i < weights.Length; i++)
        {
            var change = (gradients[i] * scale) + (weights[i] * Decay);
            squares[i] += change * change;
            weights[i] -= change * Rate / (Vector.SquareRoot(squares[i]) + smallest);
        }
    }

    /// <summary>A shuffle that is the same everywhere (xorshift).</summary>
    private sealed class SeededShuffle(int seed)
    {
        private ulong _state = ((ulong)seed * 2654435761UL) + 88172645463325252UL;

        public void Next(int[] order)
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
}
