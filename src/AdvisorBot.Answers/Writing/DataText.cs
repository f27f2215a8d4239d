namespace AdvisorBot.Answers.Writing;

/// <summary>Keeps text from data files from being read as markup, without disturbing readers that show plain text.</summary>
internal static class DataText
{
    /// <summary>Stands for a data file's asterisk until the whole text is known.</summary>
    private const char Asterisk = '\uE000';

    /// <summary>Text of a data file, safe inside a markdown paragraph.</summary>
    public static string Safe(string text) => text
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace('*', Asterisk);

    /// <summary>The finished text: one lone asterisk (O*NET) needs no escape, two could pair up.</summary>
    public static string Finish(string text) =>
        text.Replace(Asterisk.ToString(), text.Count(c => c == Asterisk) > 1 ? "\\*" : "*", StringComparison.Ordinal);

    /// <summary>For places that know no markdown, such as card text blocks and titles of links.</summary>
    public static string Plain(string text) => text.Replace(Asterisk, '*').Replace("&lt;", "<", StringComparison.Ordinal);

    /// <summary>The beginning of a long text; no letter is cut in two.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";

    /// <summary>With a capital at the start.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>With a full stop at the end, unless it ends in punctuation already.</summary>
    public static string Sentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' or ':' ? text : text + ".";
}
