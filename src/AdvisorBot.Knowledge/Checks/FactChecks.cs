using System.Text.RegularExpressions;
using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>A statement with money or a percentage says whose, when and what kind of number it is; statements end without full stop.</summary>
internal static partial class FactChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        foreach (var fact in draft.Facts)
        {
            if (fact.Token["figure"] is null && MoneyOrShare().Match(fact.Value.Statement) is { Success: true } match)
            {
                problems.Add(fact, "statement", $"the statement holds a figure (\"{match.Value.Trim()}\") but the fact has no \"figure\"",
                    "Add \"figure\" with value, unit, measure, population, period and region");
            }

            if (fact.Value.Statement.EndsWith('.'))
            {
                problems.Add(fact, "statement", "the statement ends with a full stop", "Remove it; the reply adds source and full stop");
            }
        }
    }

    [GeneratedRegex(@"\$\s?\d[\d,.]*|\d[\d,.]*\s?(%|per ?cent\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoneyOrShare();
}
