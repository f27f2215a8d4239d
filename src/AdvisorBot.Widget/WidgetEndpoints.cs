using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AdvisorBot.Widget;

/// <summary>The script a school's page names, the frame it opens, and the demonstration school; the rest are static files under <c>/widget</c>.</summary>
public static class WidgetEndpoints
{
    /// <summary>The script for the tag.</summary>
    public const string ScriptPath = "/widget/advisor.js";

    /// <summary>The chat itself, shown in a frame.</summary>
    public const string FramePath = "/widget/frame";

    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps what the widget serves by itself.</summary>
    public static IEndpointRouteBuilder MapWidget(this IEndpointRouteBuilder routes, WidgetHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var frame = new FramePage(host.AllowedOrigins, host.Service);
        var demonstration = new DemonstrationPages(host.School);
        routes.MapMethods(ScriptPath, Read, LauncherScript.Answer);
        routes.MapMethods(FramePath, Read, frame.Answer);
        routes.MapMethods("/", Read, http => demonstration.AnswerAsync(http, "home"));
        routes.MapMethods("/programs", Read, http => demonstration.AnswerAsync(http, "programs"));
        return routes;
    }
}
