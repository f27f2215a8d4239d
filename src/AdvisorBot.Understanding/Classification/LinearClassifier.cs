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

    /// <summary>What <see cref="Write"/> wrote; null when it has other classes.</summary>
    public static LinearClassifier? Read(BinaryReader reader, int classes)
    {
        if (reader.ReadInt32() != classes)
        {
            return null;
        }

        var features = reader.ReadAll<ulong>();
        var rows = new Dictionary<ulong, int>(features.Length);
        for (var i = 0; i < features.Length; i++)
        {
            rows.Add(features[i], i);
        }

        var halves = reader.ReadAll<Half>();
        var width = WidthOf(classes);
        var weights = new float[(features.Length + 1) * width];
        for (var row = 0; row <= features.Length; row++)
        {
            var to = weights.AsSpan(row * width, classes);
            var from = halves.AsSpan(row * classes, classes);
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = (float)from[i];
            }
        }

        return new LinearClassifier(rows, weights, classes);
    }

    /// <summary>Writes the weights in half precision.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.WriteAll<ulong>([.. _rows.OrderBy(row => row.Value).Select(row => row.Key)]);
        var halves = new Half[(_rows.Count + 1) * Classes];
        for (var i = 0; i < halves.Length; i++)
        {
            halves[i] = (Half)_weights[(i / Classes * _width) + (i % Classes)];
        }

        writer.WriteAll<Half>(halves);
    }

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
