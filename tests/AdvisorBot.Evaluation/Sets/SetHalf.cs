using System.Text;

namespace AdvisorBot.Evaluation.Sets;

/// <summary>The half of the labelled sentences that is looked at while tuning, and the half that only counts.</summary>
public enum SetHalf
{
    Development,
    Test,
}

/// <summary>Splits by the words alone (FNV-1a over their UTF-8 bytes), so a sentence stays in its half for good.</summary>
public static class Halves
{
    public static SetHalf Of(string text) => ((HashOf(text) >> 17) & 1) == 0 ? SetHalf.Development : SetHalf.Test;

    public static ulong HashOf(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in Encoding.UTF8.GetBytes(text.Trim().ToLowerInvariant()))
        {
            hash = (hash ^ part) * 1099511628211UL;
        }

        return hash;
    }
}
