using System.Text.RegularExpressions;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>Cuts a message at its marks.</summary>
internal static partial class Sentences
{
    /// <summary>The pieces with the marks that end them, in order; together they are the message.</summary>
    public static IEnumerable<(int Start, string Text)> Of(string text)
    {
        var start = 0;
        foreach (var end in Marks().Matches(text).Select(mark => mark.Index + mark.Length).Append(text.Length))
        {
            yield return (start, text[start..end]);
            start = end;
        }
    }

    /// <summary>The sentences, commas and all.</summary>
    public static string[] Whole(string text) => [.. Ends().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];

    /// <summary>Where words such as "and" join what could stand alone, each with the gaps around it.</summary>
    public static IEnumerable<Match> Joints(string text, IReadOnlyList<string> joiners) =>
        Regex.Matches(text, $@"\s(?:{string.Join('|', joiners.Select(Regex.Escape))})\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"(?<=[.!?;\n])\s+")]
    private static partial Regex Ends();

    [GeneratedRegex(@"[.!?]+(?=\s|$)|[;\n]+|,(?!\d)|\s[-–—]+\s")]
    private static partial Regex Marks();
}
