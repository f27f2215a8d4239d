using System.Numerics;

namespace AdvisorBot.Understanding.Text;

/// <summary>Finds the known word that a mistyped one was meant to be: one error from five letters on, two from nine on; in four letters only a letter left out or two swapped.</summary>
internal sealed class SpellingCorrector
{
    private const int Shortest = 5;
    private const int Short = 4;

    /// <summary>A short word is mended only to one that is used so often, and so much more often than any other it could be.</summary>
    private const int Common = 40;
    private const int Clearly = 3;
    private const int LongFrom = 9;
    private const int Longest = 24;
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private readonly Candidate[][] _byLength;

    public SpellingCorrector(IEnumerable<KeyValuePair<string, int>> words)
    {
        _byLength = new Candidate[Longest + 1][];
        var groups = words.Where(word => word.Key.Length is >= Short and <= Longest && word.Key.All(char.IsAsciiLetterLower))
            .OrderBy(word => word.Key, StringComparer.Ordinal)
            .ToLookup(word => word.Key.Length, word => new Candidate(word.Key, Signature(word.Key), Math.Log(1 + word.Value), word.Value));
        for (var length = 0; length <= Longest; length++)
        {
            _byLength[length] = [.. groups[length]];
        }
    }

    public string? Correct(ReadOnlySpan<char> word)
    {
        if (word.Length is < Short or > Longest || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return null;
        }

        if (word.Length == Short)
        {
            return CorrectShort(word);
        }

        var allowed = word.Length >= LongFrom ? 2 : 1;
        var signature = Signature(word);
        string? best = null;
        var bestCost = double.MaxValue;
        for (var length = Math.Max(Shortest, word.Length - allowed); length <= Math.Min(Longest, word.Length + allowed); length++)
        {
            foreach (ref readonly var candidate in _byLength[length].AsSpan())
            {
                if (BitOperations.PopCount(candidate.Signature ^ signature) > 2 * allowed)
                {
                    continue;
                }

                var distance = Distance(word, candidate.Word, allowed);
                if (distance > allowed)
                {
                    continue;
                }

                var cost = Cost(word, candidate, distance);
                if (cost < bestCost)
                {
                    (best, bestCost) = (candidate.Word, cost);
                }
            }
        }

        return best;
    }

    /// <summary>"cder" is "coder", "whre" is "where"; with another letter in place of one it could be too many words.</summary>
    private string? CorrectShort(ReadOnlySpan<char> word)
    {
        Candidate? best = null;
        var others = 0;
        for (var length = Short; length <= Short + 1; length++)
        {
            foreach (ref readonly var candidate in _byLength[length].AsSpan())
            {
                if (candidate.Word[0] != word[0] || Distance(word, candidate.Word, 1) != 1 || (length == Short && !IsSwapped(word, candidate.Word)))
                {
                    continue;
                }

                others = Math.Max(others, Math.Min(candidate.Uses, best?.Uses ?? 0));
                best = best is null || candidate.Uses > best.Value.Uses ? candidate : best;
            }
        }

        return best is { } meant && meant.Uses >= Math.Max(Common, others * Clearly) ? meant.Word : null;
    }

    private static bool IsSwapped(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        var i = word.CommonPrefixLength(other);
        return i + 1 < word.Length && word[i] == other[i + 1] && word[i + 1] == other[i];
    }

    private static double Cost(ReadOnlySpan<char> word, in Candidate candidate, int distance)
    {
        var cost = (distance * 10) - (Math.Min(candidate.Weight, 6) / 2);
        if (word[0] != candidate.Word[0])
        {
            cost += 4;
        }

        if (word.Length == candidate.Word.Length)
        {
            for (var i = 0; i < word.Length; i++)
            {
                if (word[i] != candidate.Word[i] && AreNeighbours(word[i], candidate.Word[i]))
                {
                    cost -= 2;
                }
            }
        }

        return cost;
    }

    private static uint Signature(ReadOnlySpan<char> word)
    {
        var signature = 0u;
        foreach (var letter in word)
        {
            signature |= 1u << (letter - 'a');
        }

        return signature;
    }

    private static bool AreNeighbours(char one, char other)
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            var place = Rows[row].IndexOf(one, StringComparison.Ordinal);
            if (place < 0)
            {
                continue;
            }

            for (var near = Math.Max(0, row - 1); near <= Math.Min(Rows.Length - 1, row + 1); near++)
            {
                var there = Rows[near].IndexOf(other, StringComparison.Ordinal);
                if (there >= 0 && Math.Abs(there - place) <= 1)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Damerau-Levenshtein (adjacent transpositions), given up early above <paramref name="allowed"/>.</summary>
    internal static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int allowed)
    {
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> now = stackalloc int[Longest + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                var best = Math.Min(change, Math.Min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                now[j] = best;
                least = Math.Min(least, best);
            }

            if (least > allowed)
            {
                return allowed + 1;
            }

            var spare = before;
            before = last;
            last = now;
            now = spare;
        }

        return last[other.Length];
    }

    private readonly record struct Candidate(string Word, uint Signature, double Weight, int Uses);
}
