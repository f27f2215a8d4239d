using System.Net;
using System.Text;
using AdvisorBot.Answers;

namespace AdvisorBot.Web.Plans;

/// <summary>Writes a sheet as a page; every word is encoded, none is markup.</summary>
internal static class PlanPage
{
    public const string Style = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; }
        h2 { font-size: 1.15rem; }
        ul { list-style: none; padding: 0; }
        li { margin: .6rem 0; break-inside: avoid; }
        ul ul { padding-left: 1.8rem; font-size: .9rem; }
        .box { display: inline-block; width: 1.4rem; }
        nav a, nav button { font: inherit; margin-right: 1rem; padding: .5rem .8rem; min-height: 44px; }
        footer { margin-top: 2rem; font-size: .9rem; }
        @media print { nav { display: none; } body { margin: 0; max-width: none; color: #000; background: #fff; } }
        """;

    public const string Script = "document.getElementById('print').addEventListener('click', () => window.print());";

    public static string Write(PlanSheet sheet, string address)
    {
        var page = Head(sheet.Language, sheet.Title);
        page.Append("<main><h1>").Append(Encoded(sheet.Title)).Append("</h1><p>").Append(Encoded(sheet.Intro)).Append("</p>");
        AddLinks(page, sheet, address);
        foreach (var section in sheet.Sections)
        {
            page.Append("<section><h2>").Append(Encoded(section.Heading)).Append("</h2><ul>");
            foreach (var line in section.Lines)
            {
                AddLine(page, line, sheet.Labels);
            }

            page.Append("</ul></section>");
        }

        return page.Append("</main><footer>").Append(Encoded(sheet.Footer)).Append("</footer><script src=\"/plan/page.js\"></script></body></html>").ToString();
    }

    /// <summary>A page that says one sentence.</summary>
    public static string Message(string sentence) => Head("en", sentence).Append("<main><p>").Append(Encoded(sentence)).Append("</p></main></body></html>").ToString();

    internal static StringBuilder Head(string language, string title) => new StringBuilder("<!doctype html><html lang=\"")
        .Append(Encoded(language)).Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><title>")
        .Append(Encoded(title)).Append("</title><link rel=\"stylesheet\" href=\"/plan/page.css\"></head><body>");

    private static void AddLinks(StringBuilder page, PlanSheet sheet, string address)
    {
        var at = Encoded(address);
        page.Append("<nav><button id=\"print\" type=\"button\">").Append(Encoded(sheet.Labels.Print)).Append("</button>");
        page.Append("<a href=\"").Append(at).Append("?format=md\">").Append(Encoded(sheet.Labels.Markdown)).Append("</a>");
        if (sheet.Dates.Count > 0)
        {
            page.Append("<a href=\"").Append(at).Append("?format=ics\">").Append(Encoded(sheet.Labels.Calendar)).Append("</a>");
        }

        page.Append("</nav>");
    }

    private static void AddLine(StringBuilder page, SheetLine line, SheetLabels labels)
    {
        page.Append("<li>");
        if (line.Done is { } done)
        {
            page.Append("<span class=\"box\" role=\"img\" aria-label=\"").Append(Encoded(done ? labels.Done : labels.Open)).Append("\">").Append(done ? "☑" : "☐").Append("</span>");
        }

        page.Append(Encoded(line.Text));
        if (line.Notes.Count > 0)
        {
            page.Append("<ul>").AppendJoin("", line.Notes.Select(note => $"<li>{Encoded(note)}</li>")).Append("</ul>");
        }

        page.Append("</li>");
    }

    internal static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
