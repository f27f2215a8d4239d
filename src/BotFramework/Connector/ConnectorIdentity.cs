using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector;

/// <summary>The bot's credentials and the one server they may be shown to.</summary>
internal sealed record ConnectorIdentity(AppCredentials Credentials, Uri ServiceUrl)
{
    /// <summary>A token for a call, or null when there is none for that address.</summary>
    public Task<string> TokenForAsync(Uri address, string refused, CancellationToken cancellationToken) =>
        Uri.Compare(address, ServiceUrl, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? Credentials.TokenAsync(refused, cancellationToken)
            : Task.FromResult<string>(null);
}
