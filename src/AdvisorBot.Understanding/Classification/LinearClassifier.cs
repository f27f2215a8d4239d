using System.Numerics;
using System.Runtime.InteropServices;

namespace AdvisorBot.Understanding.Classification;

/// <summary>Multinomial logistic regression over features that are there or not.</summary>
internal sealed class LinearClassifier
{
    private readonly Dictionary<ulong, int> _rows;

    /// <summary>A row of weights per feature, one per class, padded to whole vectors; the last row is the bias.</summary>
    private readonly float[] _weights;
    private readonly int _width;

    internal LinearClassifier(Dictionary<ulong, int> rows, float[] weights, int classes)
    {
        _rows = rows;
        _weights = weights;
        Classes = classes;
        _width = WidthOf(classes);
    }

    public int Classes { get; }

    internal IReadOnlyDictionary<ulong, int> Rows => _rows;

    internal ReadOnlySpan<float> Weights => _weights;

    internal static int WidthOf(int classes) => (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    /// <summary>Probability of each class.</summary>
    public float[] Score(List<ulong> features)
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

        Scale(sums, known == 0 ? 0 : 1 / MathF.Sqrt(known));
        Add(sums, _weights.AsSpan(_rows.Count * _width, _width), 1);
        var probabilities = sums[..Classes];
        Softmax(probabilities);
        return probabilities.ToArray();
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

    private static void Scale(Span<float> sums, float factor)
    {
        foreach (ref var sum in sums)
        {
            sum *= factor;
        }
    }

    internal static void Softmax(Span<float> values)
    {
        var most = float.MinValue;
        foreach (var value in values)
        {
            most = Math.Max(most, value);
        }

        var total = 0f;
        foreach (ref var value in values)
        {
            value = MathF.Exp(value - most);
            total += value;
        }

        Scale(values, 1 / total);
    }
}
