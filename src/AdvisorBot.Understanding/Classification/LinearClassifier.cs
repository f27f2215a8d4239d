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

    /// <summary>So many rows are noted without memory of their own; few messages have more.</summary>
    private const int Many = 512;

    private readonly FeatureTable _features;

    /// <summary>A row of weights per feature, one per class; the last row is the bias.</summary>
    private readonly Half[] _weights;
    private readonly int _width;

    /// <param name="features">In the order of their weights.</param>
    internal LinearClassifier(ulong[] features, Half[] weights, int classes)
    {
        _features = new FeatureTable(features);
        _weights = weights;
        Classes = classes;
        _width = WidthOf(classes);
    }

    public int Classes { get; }

    /// <summary>What <see cref="Write"/> wrote; null when it has other classes.</summary>
    public static LinearClassifier? Read(BinaryReader reader, int classes)
    {
        return reader.ReadInt32() == classes ? new LinearClassifier(reader.ReadAll<ulong>(), reader.ReadAll<Half>(), classes) : null;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.WriteAll(_features.Features);
        writer.WriteAll<Half>(_weights);
    }

    internal static int WidthOf(int classes) => (classes + Widest - 1) / Widest * Widest;

    /// <summary>Probability of each class.</summary>
    public float[] Score(List<ulong> features)
    {
        Span<int> rows = features.Count <= Many ? stackalloc int[Many] : new int[features.Count];
        var known = 0;
        foreach (var feature in features)
        {
            if (_features.Find(feature) is var row and >= 0)
            {
                rows[known++] = row;
            }
        }

        Span<float> sums = stackalloc float[_width];
        AddUp(rows[..known], known == 0 ? 0 : 1 / MathF.Sqrt(known), sums);
        var probabilities = sums[..Classes];
        Softmax(probabilities);
        return probabilities.ToArray();
    }

    /// <summary>The rows' sums, scaled, plus the bias; a few columns at a time of all rows, so that their memory is asked for at once.</summary>
    private void AddUp(ReadOnlySpan<int> rows, float scale, Span<float> sums)
    {
        var weights = MemoryMarshal.Cast<Half, Vector<ushort>>(_weights);
        var into = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var across = into.Length / 2;
        for (var column = 0; column < across; column++)
        {
            var (left, right) = (Vector<float>.Zero, Vector<float>.Zero);
            foreach (var row in rows)
            {
                Vector.Widen(weights[(row * across) + column], out var low, out var high);
                left += Float(low);
                right += Float(high);
            }

            Vector.Widen(weights[(_features.Count * across) + column], out var biasLow, out var biasHigh);
            into[2 * column] = (left * scale) + Float(biasLow);
            into[(2 * column) + 1] = (right * scale) + Float(biasHigh);
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
