namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's app id and how it proves it. Making credentials is internal here, so only the classes here can derive from it.</summary>
public abstract class ServiceClientCredentialsFactory
{
    protected ServiceClientCredentialsFactory()
    {
    }

    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>True when no app id is configured: there is nothing a token could be checked against.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>The same credentials for the same question, so that their tokens are shared.</summary>
    internal abstract Task<AppCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}
