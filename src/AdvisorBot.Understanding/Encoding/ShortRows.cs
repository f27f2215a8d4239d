using System.Runtime.Intrinsics;

namespace AdvisorBot.Understanding.Encoding;

/// <summary>Rows of numbers in twelve bits, each with a scale: what a <see cref="ByteMatrix"/> multiplies.</summary>
internal sealed class ShortRows(int most, int widest)
{
    /// <summary>Twelve bits: 1,536 products of these and eight bits still fit a whole number of 32 bits.</summary>
    private const float Largest = 2047;

    private readonly short[] _values = new short[most * widest];
    private readonly float[] _scales = new float[most];
    private int _width;

    public int Count { get; private set; }

    public ReadOnlySpan<short> Row(int row) => _values.AsSpan(row * _width, _width);

    public float Scale(int row) => _scales[row];

    /// <summary>Takes other numbers in.</summary>
    /// <param name="width">Of a row; a multiple of 16.</param>
    public void Set(ReadOnlySpan<float> values, int count, int width)
    {
        (Count, _width) = (count, width);
        for (var row = 0; row < count; row++)
        {
            var from = values.Slice(row * width, width);
            var most = Vector256<float>.Zero;
            for (var i = 0; i < width; i += Vector256<float>.Count)
            {
                most = Vector256.Max(most, Vector256.Abs(Vector256.Create(from[i..])));
            }

            var scale = 1e-9f;
            for (var i = 0; i < Vector256<float>.Count; i++)
            {
                scale = Math.Max(scale, most[i]);
            }

            Round(from, Largest / scale, _values.AsSpan(row * width, width));
            _scales[row] = scale / Largest;
        }
    }

    private static void Round(ReadOnlySpan<float> values, float factor, Span<short> into)
    {
        var half = Vector256<short>.Count;
        for (var i = 0; i < values.Length; i += half)
        {
            var low = Vector256.ConvertToInt32(Vector256.Round(Vector256.Create(values[i..]) * factor));
            var high = Vector256.ConvertToInt32(Vector256.Round(Vector256.Create(values[(i + Vector256<float>.Count)..]) * factor));
            Vector256.Narrow(low, high).CopyTo(into[i..]);
        }
    }
}
