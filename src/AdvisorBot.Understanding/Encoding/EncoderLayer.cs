using System.Runtime.Intrinsics;

namespace AdvisorBot.Understanding.Encoding;

/// <summary>One layer of the encoder: every piece hears the others, then thinks by itself.</summary>
internal sealed class EncoderLayer(DenseLayer query, DenseLayer key, DenseLayer value, DenseLayer heard, Norm afterHearing, DenseLayer inner, DenseLayer outer, Norm afterThinking, int heads)
{
    /// <param name="pieces">Changed in place.</param>
    public void Run(Span<float> pieces, int count, EncoderMemory memory)
    {
        var width = heard.Matrix.Rows;
        memory.Rows.Set(pieces, count, width);
        query.Run(memory.Rows, memory.Queries);
        key.Run(memory.Rows, memory.Keys);
        value.Run(memory.Rows, memory.Values);
        Attend(memory, count, width);
        memory.Rows.Set(memory.Heard, count, width);
        heard.Run(memory.Rows, memory.Queries);
        Add(memory.Queries, pieces[..(count * width)]);
        afterHearing.Run(pieces, count);

        memory.Rows.Set(pieces, count, width);
        inner.Run(memory.Rows, memory.Inner);
        Bend(memory.Inner.AsSpan(0, count * inner.Matrix.Rows));
        memory.Rows.Set(memory.Inner, count, inner.Matrix.Rows);
        outer.Run(memory.Rows, memory.Queries);
        Add(memory.Queries, pieces[..(count * width)]);
        afterThinking.Run(pieces, count);
    }

    private void Attend(EncoderMemory memory, int count, int width)
    {
        var size = width / heads;
        var scale = 1 / MathF.Sqrt(size);
        Span<float> shares = stackalloc float[count];
        for (var head = 0; head < heads; head++)
        {
            for (var i = 0; i < count; i++)
            {
                var asked = memory.Queries.AsSpan((i * width) + (head * size), size);
                var most = float.NegativeInfinity;
                for (var j = 0; j < count; j++)
                {
                    shares[j] = Dot(asked, memory.Keys.AsSpan((j * width) + (head * size), size)) * scale;
                    most = Math.Max(most, shares[j]);
                }

                var total = 0f;
                for (var j = 0; j < count; j++)
                {
                    total += shares[j] = MathF.Exp(shares[j] - most);
                }

                var into = memory.Heard.AsSpan((i * width) + (head * size), size);
                into.Clear();
                for (var j = 0; j < count; j++)
                {
                    AddTimes(memory.Values.AsSpan((j * width) + (head * size), size), shares[j] / total, into);
                }
            }
        }
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < left.Length; i += Vector256<float>.Count)
        {
            sum += Vector256.Create(left[i..]) * Vector256.Create(right[i..]);
        }

        return Vector256.Sum(sum);
    }

    private static void AddTimes(ReadOnlySpan<float> values, float share, Span<float> into)
    {
        for (var i = 0; i < values.Length; i += Vector256<float>.Count)
        {
            (Vector256.Create<float>(into[i..]) + (Vector256.Create(values[i..]) * share)).CopyTo(into[i..]);
        }
    }

    private static void Add(ReadOnlySpan<float> values, Span<float> into)
    {
        for (var i = 0; i < into.Length; i += Vector256<float>.Count)
        {
            (Vector256.Create<float>(into[i..]) + Vector256.Create(values[i..])).CopyTo(into[i..]);
        }
    }

    /// <summary>GELU, x·Φ(x), with the error function by Abramowitz and Stegun 7.1.26 (off by at most 1.5·10⁻⁷).</summary>
    private static void Bend(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += Vector256<float>.Count)
        {
            var x = Vector256.Create<float>(values[i..]);
            var z = Vector256.Abs(x) * 0.70710678f;
            var t = Vector256<float>.One / (Vector256<float>.One + (z * 0.3275911f));
            var tail = ((((((((t * 1.061405429f) - Vector256.Create(1.453152027f)) * t) + Vector256.Create(1.421413741f)) * t) - Vector256.Create(0.284496736f)) * t) + Vector256.Create(0.254829592f)) * t;
            var error = Vector256<float>.One - (tail * Vector256.Exp(-(z * z)));
            var signed = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), -error, error);
            (x * 0.5f * (Vector256<float>.One + signed)).CopyTo(values[i..]);
        }
    }
}

/// <summary>A matrix and what is added.</summary>
internal sealed record DenseLayer(ByteMatrix Matrix, float[] Bias)
{
    public void Run(ShortRows input, Span<float> output) => Matrix.Multiply(input, Bias, output);
}

/// <summary>Brings each row to mean 0 and variance 1, then stretches and shifts it (layer normalization).</summary>
internal sealed record Norm(float[] Stretch, float[] Shift)
{
    private const float Least = 1e-12f;

    public void Run(Span<float> rows, int count)
    {
        var width = Stretch.Length;
        for (var row = 0; row < count; row++)
        {
            var values = rows.Slice(row * width, width);
            var mean = Sum(values) / width;
            Shifted(values, -mean);
            var scale = 1 / MathF.Sqrt((SumOfSquares(values) / width) + Least);
            for (var i = 0; i < width; i++)
            {
                values[i] = (values[i] * scale * Stretch[i]) + Shift[i];
            }
        }
    }

    private static float Sum(ReadOnlySpan<float> values)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < values.Length; i += Vector256<float>.Count)
        {
            sum += Vector256.Create(values[i..]);
        }

        return Vector256.Sum(sum);
    }

    private static float SumOfSquares(ReadOnlySpan<float> values)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < values.Length; i += Vector256<float>.Count)
        {
            var some = Vector256.Create(values[i..]);
            sum += some * some;
        }

        return Vector256.Sum(sum);
    }

    private static void Shifted(Span<float> values, float by)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] += by;
        }
    }
}
