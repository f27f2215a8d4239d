using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AdvisorBot.Widget;

/// <summary>The demonstration page at <c>/</c>; its scripts and Web Chat are static files under <c>/widget</c>.</summary>
public static class WidgetEndpoints
{
    private const string EmptyStyle = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private static readonly string Page = ReadPage();

    /// <summary>Maps the page and the static files of this project.</summary>
    public static IEndpointRouteBuilder MapWidget(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], ShowPage);
        return routes;
    }

    private static IResult ShowPage(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PolicyFor(context.Request, nonce);
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        return Results.Content(Page.Replace("{nonce}", nonce, StringComparison.Ordinal), "text/html", Encoding.UTF8);
    }

    // The policy that Web Chat 4.18.1 was seen to work under. Some browsers do not count web sockets as 'self': name the host.
    // The hash is that of the empty style element which one of its libraries adds without the nonce.
    private static string PolicyFor(HttpRequest request, string nonce)
    {
        var socket = (request.IsHttps ? "wss://" : "ws://") + request.Host.ToUriComponent();
        return $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; connect-src 'self' {socket}; style-src 'self' 'nonce-{nonce}' '{EmptyStyle}'; "
            + "img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }

    private static string ReadPage()
    {
        using var stream = typeof(WidgetEndpoints).Assembly.GetManifestResourceStream("page.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
