using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector;

/// <summary>Makes clients of service URLs that may be called: with an app id trusted ones only, without one only this machine.</summary>
internal sealed class HttpConnectorFactory : ConnectorFactory
{
    private readonly ConnectorHttp _http;
    private readonly TrustedServiceUrls _trusted;
    private readonly Func<string, string, CancellationToken, Task<AppCredentials>> _credentials;

    public HttpConnectorFactory(ConnectorHttp http, TrustedServiceUrls trusted, Func<string, string, CancellationToken, Task<AppCredentials>> credentials)
    {
        _http = http;
        _trusted = trusted;
        _credentials = credentials;
    }

    public string AppId { get; init; }

    public string DefaultAudience { get; init; }

    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        if (!ConnectorAddress.TryParse(serviceUrl, out var address))
        {
            throw new ArgumentException($"'{serviceUrl}' is not a service URL.", nameof(serviceUrl));
        }

        var target = audience ?? DefaultAudience;
        var credentials = await _credentials(AppId, target, cancellationToken);
        if (credentials == null ? !address.IsLoopback : !_trusted.Contains(target, address))
        {
            throw new UnauthorizedAccessException(
                $"Nothing vouches for the service URL {serviceUrl}: no validated token came from there, and TrustedServiceUrls does not name it.");
        }

        return new BotConnectorClient(_http, address, credentials == null ? null : new ConnectorIdentity(credentials, address));
    }
}
