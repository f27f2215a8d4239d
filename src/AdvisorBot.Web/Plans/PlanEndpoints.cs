using System.Text;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.PlanLearning;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Web.Plans;

/// <summary>The pages behind the addresses the bot gives out: the plan, or the hand-over sheet, to print or to save.</summary>
public static class PlanEndpoints
{
    /// <summary>Begins the addresses; the sealed ticket follows.</summary>
    public const string Path = "/plan";

    // No script but the one for the print button, no picture, nothing from elsewhere; nobody may frame it.
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Maps <c>/plan/{ticket}</c> and its two files.</summary>
    public static IEndpointRouteBuilder MapPlans(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path + "/page.css", () => Results.Text(PlanPage.Style, "text/css", Encoding.UTF8));
        app.MapGet(Path + "/page.js", () => Results.Text(PlanPage.Script, "text/javascript", Encoding.UTF8));
        app.MapGet(Path + "/{ticket}", ShowAsync);
        return app;
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, string ticket, string? format, PlanTickets tickets, PlanOpenings openings, PlanSheets sheets, AdvisorSource advisors, CancellationToken cancellationToken)
    {
        Protect(http.Response.Headers);
        var opened = await tickets.OpenAsync(ticket, cancellationToken);
        if (opened is null || !openings.TryOpen(ticket) || await sheets.ReadAsync(opened, cancellationToken) is not { } sheet)
        {
            var gone = advisors.Current.Knowledge.Reply(opened?.Language, "plan.page.gone");
            return Results.Content(PlanPage.Message(gone), "text/html", Encoding.UTF8, StatusCodes.Status404NotFound);
        }

        return format switch
        {
            "md" => File(PlanMarkdown.Write(sheet), "text/markdown", "plan.md"),
            "ics" when sheet.Dates.Count > 0 => File(PlanCalendar.Write(sheet), "text/calendar", "plan.ics"),
            _ => Results.Content(PlanPage.Write(sheet, $"{Path}/{ticket}"), "text/html", Encoding.UTF8),
        };
    }

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }

    private static IResult File(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type, name);
}
