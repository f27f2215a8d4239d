using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Fetches tokens of a user-assigned managed identity from the Azure machine the bot runs on; a fetch takes 10 s at most.</summary>
public class ManagedIdentityAuthenticator : IAuthenticator
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IManagedIdentityApplication _application;
    private readonly string _resource;

    public ManagedIdentityAuthenticator(string appId, string resource, HttpClient customHttpClient = default, ILogger logger = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        ArgumentException.ThrowIfNullOrWhiteSpace(resource);
        _resource = resource;
        _application = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId))
            .WithHttpClientFactory(new MsalHttpClient(customHttpClient))
            .Build();
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        using var patience = new CancellationTokenSource(Patience);
        var result = await _application.AcquireTokenForManagedIdentity(_resource)
            .WithForceRefresh(forceRefresh)
            .ExecuteAsync(patience.Token);
        return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
    }
}
