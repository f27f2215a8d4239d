using System.Diagnostics;

namespace AdvisorBot.Understanding.Benchmarks;

/// <summary>Times one thing many times, warm, and tells the median.</summary>
internal static class Stopwatches
{
    /// <summary>For each input the best of some rounds, in microseconds: what else the machine does only ever adds.</summary>
    public static Times Of<T>(IReadOnlyList<T> inputs, Action<T> work, int rounds = 5)
    {
        foreach (var input in inputs)
        {
            work(input);
        }

        var best = new double[inputs.Count];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < inputs.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                work(inputs[i]);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var input in inputs)
        {
            work(input);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Math.Max(1, inputs.Count);
        Array.Sort(best);
        return new Times(best[best.Length / 2], best[best.Length * 9 / 10], bytes);
    }
}

/// <param name="Median">Of the inputs, in microseconds.</param>
/// <param name="NineInTen">Within which nine of ten inputs are done.</param>
/// <param name="Bytes">Allocated per input.</param>
internal readonly record struct Times(double Median, double NineInTen, long Bytes);
