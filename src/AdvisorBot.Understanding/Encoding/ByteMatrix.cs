using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AdvisorBot.Understanding.Encoding;

/// <summary>A matrix in eight bits, with a scale per row. Sums are of whole numbers, so the same input gives the same output on every machine.</summary>
internal sealed class ByteMatrix
{
    /// <summary>Rows of input that are multiplied at once.</summary>
    private const int Together = 4;

    private readonly sbyte[] _values;
    private readonly float[] _scales;

    /// <param name="columns">A multiple of 32.</param>
    public ByteMatrix(sbyte[] values, float[] scales, int columns)
    {
        _values = values;
        _scales = scales;
        Columns = columns;
    }

    public int Rows => _scales.Length;

    public int Columns { get; }

    /// <summary>One row as it is.</summary>
    public void Read(int row, Span<float> into)
    {
        for (var i = 0; i < Columns; i++)
        {
            into[i] = _values[(row * Columns) + i] * _scales[row];
        }
    }

    /// <summary>Output = input × this matrix, transposed, + bias.</summary>
    /// <param name="output">Row by row, as many values each as this matrix has rows.</param>
    public void Multiply(ShortRows input, ReadOnlySpan<float> bias, Span<float> output)
    {
        Span<short> weights = stackalloc short[Columns];
        Span<int> sums = stackalloc int[Together];
        for (var row = 0; row < Rows; row++)
        {
            Widen(_values.AsSpan(row * Columns, Columns), weights);
            for (var first = 0; first < input.Count; first += Together)
            {
                var count = Math.Min(Together, input.Count - first);
                if (count == Together)
                {
                    Dot(weights, input, first, sums);
                }
                else
                {
                    for (var i = 0; i < count; i++)
                    {
                        sums[i] = Dot(weights, input.Row(first + i));
                    }
                }

                for (var i = 0; i < count; i++)
                {
                    output[((first + i) * Rows) + row] = (sums[i] * _scales[row] * input.Scale(first + i)) + bias[row];
                }
            }
        }
    }

    private static void Widen(ReadOnlySpan<sbyte> values, Span<short> into)
    {
        for (var i = 0; i < values.Length; i += Vector256<sbyte>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(values[i..]));
            low.CopyTo(into[i..]);
            high.CopyTo(into[(i + Vector256<short>.Count)..]);
        }
    }

    private static void Dot(ReadOnlySpan<short> weights, ShortRows input, int first, Span<int> sums)
    {
        if (Avx512BW.IsSupported)
        {
            var all = MemoryMarshal.Cast<short, Vector512<short>>(weights);
            var one = MemoryMarshal.Cast<short, Vector512<short>>(input.Row(first));
            var two = MemoryMarshal.Cast<short, Vector512<short>>(input.Row(first + 1));
            var three = MemoryMarshal.Cast<short, Vector512<short>>(input.Row(first + 2));
            var four = MemoryMarshal.Cast<short, Vector512<short>>(input.Row(first + 3));
            var (a, b, c, d) = (Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero);
            for (var i = 0; i < all.Length; i++)
            {
                a += Avx512BW.MultiplyAddAdjacent(all[i], one[i]);
                b += Avx512BW.MultiplyAddAdjacent(all[i], two[i]);
                c += Avx512BW.MultiplyAddAdjacent(all[i], three[i]);
                d += Avx512BW.MultiplyAddAdjacent(all[i], four[i]);
            }

            Sums(a, b, c, d).CopyTo(sums);
            return;
        }

        for (var i = 0; i < Together; i++)
        {
            sums[i] = Dot(weights, input.Row(first + i));
        }
    }

    /// <summary>The four sums side by side, in a third of the steps that four sums take.</summary>
    private static Vector128<int> Sums(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d)
    {
        var pairs = Avx2.HorizontalAdd(Avx2.HorizontalAdd(Halved(a), Halved(b)), Avx2.HorizontalAdd(Halved(c), Halved(d)));
        return pairs.GetLower() + pairs.GetUpper();

        static Vector256<int> Halved(Vector512<int> sum) => sum.GetLower() + sum.GetUpper();
    }

    private static int Dot(ReadOnlySpan<short> weights, ReadOnlySpan<short> values)
    {
        var left = MemoryMarshal.Cast<short, Vector256<short>>(weights);
        var right = MemoryMarshal.Cast<short, Vector256<short>>(values);
        var sum = Vector256<int>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            if (Avx2.IsSupported)
            {
                sum += Avx2.MultiplyAddAdjacent(left[i], right[i]);
            }
            else
            {
                var (leftLow, leftHigh) = Vector256.Widen(left[i]);
                var (rightLow, rightHigh) = Vector256.Widen(right[i]);
                sum += (leftLow * rightLow) + (leftHigh * rightHigh);
            }
        }

        return Vector256.Sum(sum);
    }
}
