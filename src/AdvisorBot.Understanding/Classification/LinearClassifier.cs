using System.Numerics;
using System.Runtime.InteropServices;

namespace AdvisorBot.Understanding.Classification;

/// <summary>Multinomial logistic regression over features that are there or not. Weights are held in half precision, which loses nothing that counts.</summary>
internal sealed class LinearClassifier
{
    /// <summary>Rows are padded to the widest vectors there are.</summary>
    private const int Widest = 16;

    /// <summary>What the exponent of a number in half precision lacks when its bits are moved to where a float has them.</summary>
    private const float Rebias = 5.192296858534828e33f;

    private readonly Dictionary<ulong, int> _rows;

    /// <summary>A row of weights per feature, one per class; the last row is the bias.</summary>
    private readonly Half[] _weights;
    private readonly int _width;

    /// <param name="rows">Where the weights of a feature stand, numbered without a gap in this order.</param>
    internal LinearClassifier(Dictionary<ulong, int> rows, Half[] weights, int classes)
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

        return new LinearClassifier(rows, reader.ReadAll<Half>(), classes);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.WriteAll<ulong>([.. _rows.Keys]);
        writer.WriteAll<Half>(_weights);
    }

    internal static int WidthOf(int classes) => (classes + Widest - 1) / Widest * Widest;

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
                Add(sums, Row(row));
            }
        }

        Scale(sums, known == 0 ? 0 : 1 / MathF.Sqrt(known));
        Add(sums, Row(_rows.Count));
        var probabilities = sums[..Classes];
        Softmax(probabilities);
        return probabilities.ToArray();
    }

    private ReadOnlySpan<Half> Row(int row) => _weights.AsSpan(row * _width, _width);

    private static void Add(Span<float> sums, ReadOnlySpan<Half> row)
    {
        var many = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var more = MemoryMarshal.Cast<Half, Vector<ushort>>(row);
        for (var i = 0; i < more.Length; i++)
        {
            Vector.Widen(more[i], out var low, out var high);
            many[2 * i] += Float(low);
            many[(2 * i) + 1] += Float(high);
        }
    }

    private static Vector<float> Float(Vector<uint> half)
    {
        var size = Vector.AsVectorSingle((half & new Vector<uint>(0x7FFF)) << 13) * new Vector<float>(Rebias);
        return Vector.AsVectorSingle(Vector.AsVectorUInt32(size) | ((half & new Vector<uint>(0x8000)) << 16));
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
