using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets the token library call through a client of ours, which follows no redirects.</summary>
internal sealed class MsalHttpClient : IMsalHttpClientFactory
{
    private readonly Func<HttpClient> _client;

    public MsalHttpClient(HttpClient custom)
    {
        _client = custom == null ? ConnectorHttpClient.From(null) : () => custom;
    }

    public HttpClient GetHttpClient() => _client();
}
