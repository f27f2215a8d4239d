using System.Collections.Concurrent;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One set of credentials per audience and login address.</summary>
internal sealed class CredentialsByAudience
{
    private readonly ConcurrentDictionary<(string Audience, string LoginEndpoint, bool ValidateAuthority), AppCredentials> _known = new();

    public AppCredentials GetOrAdd(
        string expectedAppId, string appId, string audience, string loginEndpoint, bool validateAuthority, Func<AppCredentials> create)
    {
        if (!string.Equals(appId, expectedAppId, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"'{appId}' is not this bot's app id.");
        }

        return _known.GetOrAdd((audience, loginEndpoint, validateAuthority), _ => create());
    }
}
