using AdvisorBot.Knowledge.Loading;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>One text and its translation.</summary>
internal static class TranslatedText
{
    /// <summary>The field is there exactly when the original has it, and keeps its figures.</summary>
    public static void Check(PackFile file, JToken entry, string field, string? original, ProblemList problems)
    {
        var translated = entry.TextOrNull(field);
        if (string.IsNullOrEmpty(original) != (translated is null))
        {
            problems.Add(new Located(file, entry), field,
                translated is null ? $"the {field} is not translated" : $"there is a {field} but the original has none",
                translated is null ? $"Translate \"{original}\"" : "Remove it");
        }

        CheckFigures(file, entry, field, original, problems);
    }

    public static void CheckFigures(PackFile file, JToken entry, string field, string? original, ProblemList problems)
    {
        if (entry.TextOrNull(field) is { } translated && original is { Length: > 0 })
        {
            Compare(file, entry[field]!, original, translated, problems);
        }
    }

    public static void Compare(PackFile file, JToken at, string original, string translated, ProblemList problems)
    {
        foreach (var figure in Figures.Lost(original, translated))
        {
            problems.Add(file.Path, at, $"the figure {figure} of the original is not in the translation", $"Write it exactly so; the original is \"{original}\"");
        }

        foreach (var figure in Figures.Invented(original, translated))
        {
            problems.Add(file.Path, at, $"the figure {figure} is not in the original", $"Correct it; the original is \"{original}\"");
        }
    }
}
