using AdvisorBot.Testing;

namespace AdvisorBot.Dialogs.Tests.Transcripts;

/// <summary>A conversation of <c>tests/conversations</c>; its README says what the lines mean.</summary>
internal sealed record Transcript(string Name, IReadOnlyDictionary<string, string> Answers, IReadOnlyList<TranscriptLine> Lines)
{
    private const string AnswerMark = "= ";

    public static string Folder { get; } = RepositoryRoot.At("tests/conversations");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static Transcript Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name + ".txt"))
            .Select((text, i) => (Text: text.Trim(), Number: i + 1))
            .Where(line => line.Text.Length > 0 && !line.Text.StartsWith('#'))
            .ToArray();
        var answers = lines.Where(line => line.Text.StartsWith(AnswerMark, StringComparison.Ordinal))
            .Select(line => line.Text[AnswerMark.Length..].Split(':', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(answer => answer[0], answer => answer[1]);
        var played = lines.Where(line => !line.Text.StartsWith(AnswerMark, StringComparison.Ordinal))
            .Select(line => TranscriptLine.Read(line.Text, line.Number))
            .ToArray();
        return new Transcript(name, answers, played);
    }
}

/// <summary>One line: what is said, heard, or checked.</summary>
internal sealed record TranscriptLine(string Mark, string Text, int Number)
{
    private static readonly string[] Marks = [">", "<", "!", "first:", "top:", "below:", "interview"];

    public static TranscriptLine Read(string line, int number)
    {
        var mark = Array.Find(Marks, mark => line.StartsWith(mark, StringComparison.Ordinal))
            ?? throw new FormatException($"Line {number} begins with none of {string.Join(" ", Marks)} = #: {line}");
        return new TranscriptLine(mark, line[mark.Length..].Trim(), number);
    }
}
