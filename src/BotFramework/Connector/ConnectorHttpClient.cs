using System.Net;

namespace Microsoft.Bot.Connector;

/// <summary>
/// The HTTP client of all outgoing calls: one for the process, following no redirects.
/// The framework's own client factory would follow them, so only another implementation of it is used.
/// </summary>
internal static class ConnectorHttpClient
{
    private const string Name = "Microsoft.Bot.Connector";

    private static readonly Lazy<HttpClient> Shared = new(() => new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AutomaticDecompression = DecompressionMethods.None,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 1024 * 1024,
    });

    public static Func<HttpClient> From(IHttpClientFactory factory) =>
        factory is null or IHttpMessageHandlerFactory ? () => Shared.Value : () => factory.CreateClient(Name);
}
