using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Fetches tokens with a client secret or certificate; a fetch takes 10 s at most.</summary>
internal sealed class ClientCredentialsAuthenticator : IAuthenticator
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IConfidentialClientApplication _application;
    private readonly string[] _scopes;
    private readonly bool _sendX5c;

    public ClientCredentialsAuthenticator(
        AppCredentials credentials, Action<ConfidentialClientApplicationBuilder> proof, bool sendX5c, HttpClient customHttpClient)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(credentials.MicrosoftAppId)
            .WithAuthority(credentials.OAuthEndpoint, credentials.ValidateAuthority)
            .WithInstanceDiscovery(credentials.ValidateAuthority)
            .WithHttpClientFactory(new MsalHttpClient(customHttpClient));
        proof(builder);
        _application = builder.Build();
        _scopes = [credentials.OAuthScope.TrimEnd('/') + "/.default"];
        _sendX5c = sendX5c;
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        using var patience = new CancellationTokenSource(Patience);
        var result = await _application.AcquireTokenForClient(_scopes)
            .WithForceRefresh(forceRefresh)
            .WithSendX5C(_sendX5c)
            .ExecuteAsync(patience.Token);
        return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
    }
}
