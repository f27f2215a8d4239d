namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's app ids. Making credentials is left out, so only the classes here can derive from it.</summary>
public abstract class ServiceClientCredentialsFactory
{
    protected ServiceClientCredentialsFactory()
    {
    }

    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>True when no app id is configured: there is nothing a token could be checked against.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);
}
