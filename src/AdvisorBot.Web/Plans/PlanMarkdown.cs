using System.Text;
using AdvisorBot.Answers;

namespace AdvisorBot.Web.Plans;

/// <summary>Writes a sheet as Markdown.</summary>
internal static class PlanMarkdown
{
    private const string Special = "\\`*_{}[]<>#|~";

    public static string Write(PlanSheet sheet)
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(Escaped(sheet.Title)).AppendLine().AppendLine(Escaped(sheet.Intro));
        foreach (var section in sheet.Sections)
        {
            text.AppendLine().Append("## ").AppendLine(Escaped(section.Heading)).AppendLine();
            foreach (var line in section.Lines)
            {
                text.Append("- ").Append(line.Done switch { true => "[x] ", false => "[ ] ", null => "" }).AppendLine(Escaped(line.Text));
                foreach (var note in line.Notes)
                {
                    text.Append("  - ").AppendLine(Escaped(note));
                }
            }
        }

        return text.AppendLine().AppendLine(Escaped(sheet.Footer)).ToString();
    }

    private static string Escaped(string text) => string.Concat(text.Select(letter => Special.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()));
}
