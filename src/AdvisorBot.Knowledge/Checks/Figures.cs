using System.Text.RegularExpressions;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>The figures of a text as they are written: <c>$51,140</c>, <c>8%</c>, <c>2025</c>.</summary>
internal static partial class Figures
{
    /// <summary>Figures of the original that the translation does not write exactly so.</summary>
    public static IEnumerable<string> Lost(string original, string translation) => In(original).Except(In(translation), StringComparer.Ordinal);

    /// <summary>Sums and shares of the translation that the original does not have.</summary>
    public static IEnumerable<string> Invented(string original, string translation) =>
        In(translation).Where(figure => figure[0] == '$' || figure[^1] == '%').Except(In(original), StringComparer.Ordinal);

    private static IEnumerable<string> In(string text) => Figure().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\$?\d+(?:[.,]\d+)*%?", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
