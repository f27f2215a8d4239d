using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AdvisorBot.Widget;

/// <summary>The page inside the frame. Only listed sites may show it; another site's visitors are told so in words.</summary>
internal sealed class FramePage(IReadOnlyCollection<string> allowedOrigins, string? service)
{
    private const string EmptyStyle = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private static readonly string Page = Template.Read("frame.html");
    private static readonly string Refusal = Template.Read("refused.html");

    private readonly string[] _allowed = [.. allowedOrigins.Select(origin => origin.TrimEnd('/').ToLowerInvariant())];

    public IResult Answer(HttpContext http)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var refused = ComesFromElsewhere(http.Request);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = refused ? RefusalPolicy(nonce) : PolicyFor(http.Request, nonce);
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        var page = Template.Fill(refused ? Refusal : Page, new Dictionary<string, string?> { ["nonce"] = nonce, ["lang"] = Languages.Of(http.Request) });
        return Results.Content(page, "text/html", Encoding.UTF8, refused ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK);
    }

    // The launcher's frame always names its page's origin here. What a page hides, frame-ancestors finds out in the browser.
    private bool ComesFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Dest"] != "document"
        && Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var referer)
        && referer.GetLeftPart(UriPartial.Authority).ToLowerInvariant() is var origin
        && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        && !_allowed.Contains(origin);

    // The policy that Web Chat 4.18.1 was seen to work under. Some browsers do not count web sockets as 'self': name the host.
    // The hash is that of the empty style element which one of its libraries adds without the nonce.
    private string PolicyFor(HttpRequest request, string nonce)
    {
        var socket = (request.IsHttps ? "wss://" : "ws://") + request.Host.ToUriComponent();
        var other = service is null ? string.Empty : $" {service} {service.Replace("http", "ws", StringComparison.Ordinal)}";
        return $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; connect-src 'self' {socket}{other}; style-src 'self' 'nonce-{nonce}' '{EmptyStyle}'; "
            + $"img-src 'self' data: blob:{LogoOrigin(request)}; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {string.Join(' ', ["'self'", .. _allowed])}";
    }

    private static string RefusalPolicy(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    // The school's logo may lie on the school's own site; no other picture comes from elsewhere.
    private static string LogoOrigin(HttpRequest request) =>
        request.Headers["Sec-Fetch-Dest"] != "document" && Uri.TryCreate(request.Query["logo"], UriKind.Absolute, out var logo) && logo.Scheme is "https" or "http" && logo.UserInfo.Length == 0 && Uri.CheckHostName(logo.Host) is not UriHostNameType.Unknown
            ? " " + new UriBuilder(logo.Scheme, logo.IdnHost, logo.Port).Uri.GetLeftPart(UriPartial.Authority)
            : string.Empty;
}
