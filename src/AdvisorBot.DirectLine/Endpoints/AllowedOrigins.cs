using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Which pages may use the channel: the host's own and the configured ones.</summary>
public sealed class AllowedOrigins(IOptions<DirectLineOptions> options)
{
    private readonly HashSet<string> _configured = [.. options.Value.AllowedOrigins.Select(origin => origin.TrimEnd('/').ToLowerInvariant())];

    /// <summary>The request's origin; null when no page sent it.</summary>
    public static string? Of(HttpRequest request) =>
        request?.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : null;

    /// <summary>Whether the request comes from an allowed page, or from no page at all.</summary>
    public bool Allow(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Of(request) is not { } origin
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || _configured.Contains(origin.ToLowerInvariant());
    }
}
