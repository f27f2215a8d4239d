using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The bot's identity towards channels. Tokens are kept and renewed in time, one fetch at a time.
/// Trusting service URLs by hand is left out: a token goes only where a validated token came from, or where configuration says.
/// </summary>
public abstract class AppCredentials
{
    private readonly string _oAuthScope;
    private readonly Lazy<AccessTokenCache> _tokens;
    private Lazy<IAuthenticator> _authenticator;

    public AppCredentials(string channelAuthTenant = default, HttpClient customHttpClient = default, ILogger logger = default, string oAuthScope = default)
    {
        AuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger;
        _oAuthScope = oAuthScope;
        _tokens = new Lazy<AccessTokenCache>(() => new AccessTokenCache(FetchAsync, Time));
    }

    public string MicrosoftAppId { get; set; }

    public virtual string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? DefaultChannelAuthTenant : AuthTenant;
        set => AuthTenant = value;
    }

    /// <summary>The login address tokens are fetched from.</summary>
    public virtual string OAuthEndpoint =>
        LoginEndpoint == null
            ? string.Format(CultureInfo.InvariantCulture, ToChannelFromBotLoginUrlTemplate, ChannelAuthTenant)
            : LoginAuthority.For(LoginEndpoint, AuthTenant);

    /// <summary>Who the tokens are for.</summary>
    public virtual string OAuthScope => string.IsNullOrEmpty(_oAuthScope) ? ToChannelFromBotOAuthScope : _oAuthScope;

    public virtual bool ValidateAuthority => ShouldValidateAuthority;

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A configured login address, in place of the public cloud's.</summary>
    internal string LoginEndpoint { get; init; }

    internal bool ShouldValidateAuthority { get; init; } = true;

    protected string AuthTenant { get; set; }

    protected HttpClient CustomHttpClient { get; set; }

    protected ILogger Logger { get; set; }

    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    protected virtual string ToChannelFromBotLoginUrlTemplate => AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    protected virtual string ToChannelFromBotOAuthScope => AuthenticationConstants.ToChannelFromBotOAuthScope;

    /// <summary>A token that is still good for a while; with <paramref name="forceRefresh"/> another than the last one.</summary>
    public Task<string> GetTokenAsync(bool forceRefresh = false) =>
        _tokens.Value.GetAsync(forceRefresh ? _tokens.Value.Current : null, CancellationToken.None);

    /// <summary>Puts the token on a request. The caller sees to it that the request goes where the token may go.</summary>
    public async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await TokenAsync(null, cancellationToken) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    /// <summary>A token other than the refused one; null when there is nothing to prove the bot's identity with.</summary>
    internal virtual async Task<string> TokenAsync(string refused, CancellationToken cancellationToken) =>
        await _tokens.Value.GetAsync(refused, cancellationToken);

    protected abstract Lazy<IAuthenticator> BuildIAuthenticator();

    private async Task<AuthenticatorResult> FetchAsync(bool force)
    {
        // A certificate or login address that cannot be used is told each time, not kept as a failure for ever.
        var authenticator = LazyInitializer.EnsureInitialized(ref _authenticator, BuildIAuthenticator);
        try
        {
            return await authenticator.Value.GetTokenAsync(force);
        }
        catch (Exception exception)
        {
            if (Logger != null)
            {
                AuthenticationLog.TokenOutOfReach(Logger, OAuthScope, exception);
            }

            throw;
        }
    }
}
