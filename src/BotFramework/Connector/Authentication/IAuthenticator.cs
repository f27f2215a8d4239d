namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Fetches tokens for outgoing calls.</summary>
public interface IAuthenticator
{
    /// <summary>A token; with <paramref name="forceRefresh"/> never one fetched before.</summary>
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}
