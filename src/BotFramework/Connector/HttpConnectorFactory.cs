using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector;

/// <summary>Makes clients of service URLs that may be called: any HTTPS one with an app id, only this machine without.</summary>
internal sealed class HttpConnectorFactory : ConnectorFactory
{
    private readonly ConnectorHttp _http;
    private readonly ServiceClientCredentialsFactory _credentials;

    public HttpConnectorFactory(ConnectorHttp http, ServiceClientCredentialsFactory credentials)
    {
        _http = http;
        _credentials = credentials;
    }

    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        if (!ConnectorAddress.TryParse(serviceUrl, out var address))
        {
            throw new ArgumentException($"'{serviceUrl}' is not a service URL.", nameof(serviceUrl));
        }

        var secure = address.Scheme == Uri.UriSchemeHttps && !await _credentials.IsAuthenticationDisabledAsync(cancellationToken);
        if (!address.IsLoopback && !secure)
        {
            throw new UnauthorizedAccessException($"Nothing vouches for the service URL {serviceUrl}.");
        }

        return new BotConnectorClient(_http, address);
    }
}
