using System.Text;
using Microsoft.AspNetCore.Http;

namespace AdvisorBot.Widget;

/// <summary>Two pages of a school that uses the widget as any school would: with the tag, under the policy that <c>deploy/website</c> documents.</summary>
internal sealed class DemonstrationPages(Func<string, DemonstrationSchool> school)
{
    private const string Policy = "default-src 'none'; script-src 'self'; frame-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public Task AnswerAsync(HttpContext http, string page)
    {
        var language = Languages.Of(http.Request);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Language";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        return Results.Content(Write(page, language, http.Request.Query.ContainsKey("lang")), "text/html", Encoding.UTF8).ExecuteAsync(http);
    }

    private string Write(string page, string language, bool chosen)
    {
        var shown = school(language);
        var values = new Dictionary<string, string?>
        {
            ["lang"] = language,
            ["school"] = shown.Name,
            ["contact"] = shown.Contact,
            ["email"] = shown.Email,
            ["hours"] = shown.Hours,
            ["url"] = shown.Url,
            ["same-lang"] = chosen ? $"?lang={language}" : string.Empty,
            ["at-home"] = page == "home" ? "page" : "false",
            ["at-programs"] = page == "programs" ? "page" : "false",
        };
        return Template.Fill(Template.Read($"layout.{language}.html").Replace("{{content}}", Template.Read($"{page}.{language}.html"), StringComparison.Ordinal), values);
    }
}
