using AdvisorBot.Understanding.Encoding;

namespace AdvisorBot.Understanding.Tests.Encoding;

public sealed class ByteMatrixTests
{
    private const int Columns = 96;
    private const int Rows = 7;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(6)]
    public void A_product_is_what_plain_arithmetic_gives_but_for_rounding(int count)
    {
        var random = new Random(5);
        var values = Numbers(random, Rows * Columns);
        var input = Numbers(random, count * Columns);
        var bias = Numbers(random, Rows);
        var short16 = new ShortRows(count, Columns);
        var output = new float[count * Rows];

        short16.Set(input, count, Columns);
        Quantized(values).Multiply(short16, bias, output);

        for (var i = 0; i < count; i++)
        {
            for (var row = 0; row < Rows; row++)
            {
                var plain = (double)bias[row];
                for (var k = 0; k < Columns; k++)
                {
                    plain += input[(i * Columns) + k] * (double)values[(row * Columns) + k];
                }

                Assert.Equal(plain, output[(i * Rows) + row], 0.1);
            }
        }
    }

    [Fact]
    public void A_row_reads_back_but_for_rounding()
    {
        var values = Numbers(new Random(6), Rows * Columns);
        var row = new float[Columns];

        Quantized(values).Read(3, row);

        Assert.Equal(values.Skip(3 * Columns).Take(Columns), row, (one, other) => Math.Abs(one - other) < 0.01);
    }

    private static ByteMatrix Quantized(float[] values)
    {
        var scales = new float[Rows];
        var bytes = new sbyte[values.Length];
        for (var row = 0; row < Rows; row++)
        {
            scales[row] = values.Skip(row * Columns).Take(Columns).Max(Math.Abs) / 127;
            for (var k = 0; k < Columns; k++)
            {
                bytes[(row * Columns) + k] = (sbyte)Math.Round(values[(row * Columns) + k] / scales[row]);
            }
        }

        return new ByteMatrix(bytes, scales, Columns);
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
}
