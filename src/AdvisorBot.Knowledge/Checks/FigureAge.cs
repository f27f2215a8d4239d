using System.Globalization;
using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Figures older than the pack's limit: worth a look, no reason to refuse the pack.</summary>
internal static class FigureAge
{
    public static IReadOnlyList<string> Warnings(PackDraft draft)
    {
        var pack = draft.Packs[0].Value;
        return Array.AsReadOnly(draft.Facts
            .Where(fact => fact.Value.Figure is not null && Months(pack.AsOf) - Months(fact.Value.AsOf) > pack.OldAfterYears * 12)
            .Select(fact => $"{fact.File.Path} #{JsonPointer.Of(fact.Token)}: the figure of \"{fact.Value.Id}\" is as of {fact.Value.AsOf}, more than {pack.OldAfterYears} years before {pack.AsOf}.")
            .ToArray());
    }

    /// <summary>Months since year 0; a year alone counts to its end.</summary>
    private static int Months(string asOf) =>
        Part(asOf.AsSpan(0, 4)) * 12 + (asOf.Length > 4 ? Part(asOf.AsSpan(5)) : 12);

    private static int Part(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
