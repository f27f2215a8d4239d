using System.Text;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Teams;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Web.Plans;

namespace AdvisorBot.Web.Careers;

/// <summary>A page per career, <c>/careers/{id}</c>, to read and to pass on: what the knowledge says, each fact with source and year.</summary>
public static class CareerPages
{
    /// <summary>Begins the addresses; the career's id follows.</summary>
    public const string Path = "/careers";

    private const string Policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Adds what knows these pages.</summary>
    public static IServiceCollection AddCareerPages(this IServiceCollection services) => services.AddSingleton<IOwnPages, OwnPages>();

    /// <summary>Maps them; <c>?lang=es</c> chooses the language, else the browser's.</summary>
    public static IEndpointRouteBuilder MapCareerPages(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path + "/{id}", Show);
        return app;
    }

    private static IResult Show(HttpContext http, string id, string? lang, AdvisorSource advisors)
    {
        var offered = advisors.Current;
        var language = offered.Offered(lang) ?? http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wanted => wanted.Quality ?? 1)
            .Select(wanted => offered.Offered(wanted.Value.Value))
            .FirstOrDefault(found => found is not null);
        if (offered.In(language).Answers.CareerSheetOf(id, new Audience(language, null)) is not { } sheet)
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.Vary = "Accept-Language";
        return Results.Content(Write(sheet), "text/html", Encoding.UTF8);
    }

    private static string Write(CareerSheet sheet)
    {
        var page = PlanPage.Head(sheet.Language, sheet.Title);
        page.Append("<main><h1>").Append(PlanPage.Encoded(sheet.Title)).Append("</h1><p>").Append(PlanPage.Encoded(sheet.Intro)).Append("</p>");
        foreach (var section in sheet.Sections)
        {
            page.Append("<section><h2>").Append(PlanPage.Encoded(section.Heading)).Append("</h2><ul>");
            foreach (var line in section.Lines)
            {
                page.Append("<li>").Append(PlanPage.Encoded(line.Text)).Append("<br><small>").AppendJoin("; ", line.Notes.Select(PlanPage.Encoded)).Append("</small></li>");
            }

            page.Append("</ul></section>");
        }

        return page.Append("</main><footer>").Append(PlanPage.Encoded(sheet.Footer)).Append("</footer></body></html>").ToString();
    }
}
