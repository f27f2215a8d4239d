using System.Text.RegularExpressions;

namespace AdvisorBot.Dialogs.Handover;

/// <summary>What people wrote, as it may be stored and shown: every letter as it is, without invisible signs that turn or break a line elsewhere.</summary>
public static partial class PersonText
{
    /// <summary>Text with its line breaks.</summary>
    public static string Of(string? text) =>
        Invisible().Replace((text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), "").Trim();

    /// <summary>One line, cut where it is longer than a name or a reason needs to be.</summary>
    public static string Line(string? text, int longest)
    {
        var line = Blanks().Replace(Of(text), " ");
        return line.Length <= longest ? line : line[..(char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest)] + "…";
    }

    // Controls, directions and private letters; joiners stay, since emoji and some scripts need them.
    [GeneratedRegex(@"[\p{Cc}\p{Co}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF-[\n\t]]", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
