using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Admits requests as configuration says. With <c>MicrosoftAppId</c>: those with a valid token of the channel service, of the Emulator
/// when <c>AllowEmulatorTokens</c> is true, and of other bots when a <see cref="ClaimsValidator"/> lets them. Without: those without any
/// credentials whose service URL is on this machine; whether such requests may arrive at all is for the host to decide.
/// Replies carry the bot's own token, and go only to servers a validated token came from or <c>TrustedServiceUrls</c> names.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly AuthenticationConfiguration _authConfiguration;
    private readonly ChannelCloud _cloud;
    private readonly IReadOnlyList<TokenRules> _rules;
    private readonly TrustedServiceUrls _trusted = new();
    private readonly ConnectorHttp _http;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = default,
        AuthenticationConfiguration authConfiguration = default,
        IHttpClientFactory httpClientFactory = default,
        ILogger logger = default)
        : this(configuration, credentialsFactory, authConfiguration, httpClientFactory, logger, TimeProvider.System)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger,
        TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        logger ??= NullLogger.Instance;
        var client = ConnectorHttpClient.From(httpClientFactory);
        _http = new ConnectorHttp(client, time);
        _cloud = ChannelCloud.From(configuration);
        _credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger);
        _authConfiguration = authConfiguration ?? new AuthenticationConfiguration();
        _rules = ConfiguredTokenRules.From(configuration, _cloud, _authConfiguration, client, logger, time);
        foreach (var setting in configuration.GetSection("TrustedServiceUrls").GetChildren())
        {
            Trust(setting.Value);
        }

        if (credentialsFactory == null && string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]))
        {
            AuthenticationLog.Anonymous(logger);
        }
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (!ConnectorAddress.TryParse(activity.ServiceUrl, out var serviceUrl))
        {
            throw new UnauthorizedAccessException("The activity has no service URL.");
        }

        if (await _credentials.IsAuthenticationDisabledAsync(cancellationToken))
        {
            return Anonymous(serviceUrl, authHeader);
        }

        if (serviceUrl.Scheme != Uri.UriSchemeHttps && !serviceUrl.IsLoopback)
        {
            throw new UnauthorizedAccessException("A service URL elsewhere must be HTTPS.");
        }

        var identity = await ValidateOrRefuseAsync(activity, authHeader, cancellationToken);

        // Another bot is answered with a token for that bot, which is worth nothing to the channel service.
        var caller = SkillValidation.IsSkillClaim(identity.Claims) ? JwtTokenValidation.GetAppIdFromClaims(identity.Claims) : null;
        var audience = caller ?? GetOriginatingAudience();
        _trusted.Add(audience, serviceUrl);
        return new AuthenticateRequestResult
        {
            Audience = audience,
            CallerId = caller == null ? _cloud.CallerId : CallerIdConstants.BotToBotPrefix + caller,
            ClaimsIdentity = identity,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    /// <summary>Streaming connections are not offered; none is admitted.</summary>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not offered.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new HttpConnectorFactory(_http, _trusted, CredentialsForAsync)
    {
        AppId = claimsIdentity?.FindFirst(AuthenticationConstants.AudienceClaim)?.Value,
        DefaultAudience = GetOriginatingAudience(),
    };

    public override string GetOriginatingAudience() => _cloud.Audience;

    /// <summary>Signing users in is not offered.</summary>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Signing users in is not offered.");

    private void Trust(string serviceUrl)
    {
        if (!ConnectorAddress.TryParse(serviceUrl, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
        {
            throw new InvalidOperationException($"TrustedServiceUrls holds '{serviceUrl}', which is not an HTTPS address.");
        }

        _trusted.Add(GetOriginatingAudience(), address);
    }

    /// <summary>Null when there is no app id at all.</summary>
    private async Task<AppCredentials> CredentialsForAsync(string appId, string audience, CancellationToken cancellationToken) =>
        await _credentials.IsAuthenticationDisabledAsync(cancellationToken)
            ? null
            : await _credentials.CreateCredentialsAsync(appId, audience, _cloud.LoginUrl, _cloud.ValidateAuthority, cancellationToken);

    private AuthenticateRequestResult Anonymous(Uri serviceUrl, string authHeader)
    {
        if (!string.IsNullOrEmpty(authHeader))
        {
            throw new UnauthorizedAccessException("There is no app id a token could be checked against.");
        }

        if (!serviceUrl.IsLoopback)
        {
            throw new UnauthorizedAccessException("Without a token the service URL must be on this machine.");
        }

        var identity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
        return new AuthenticateRequestResult { ClaimsIdentity = identity, ConnectorFactory = CreateConnectorFactory(identity) };
    }

    /// <summary>A token so odd that reading it fails is refused like any other.</summary>
    private async Task<ClaimsIdentity> ValidateOrRefuseAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        try
        {
            return await ValidateAsync(activity, authHeader, cancellationToken);
        }
        catch (Exception exception) when (exception is not UnauthorizedAccessException && !cancellationToken.IsCancellationRequested)
        {
            throw new UnauthorizedAccessException("The token could not be checked.", exception);
        }
    }

    private async Task<ClaimsIdentity> ValidateAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var token = BearerToken.Read(authHeader) ?? throw new UnauthorizedAccessException("There is no bearer token.");
        var rules = _rules.FirstOrDefault(family => family.Issues(token.Issuer)) ?? throw new UnauthorizedAccessException("The issuer is unknown.");
        var audiences = token.Audiences.ToList();
        if (audiences.Count != 1 || !await _credentials.IsValidAppIdAsync(audiences[0], cancellationToken))
        {
            throw new UnauthorizedAccessException("The token is for another audience.");
        }

        var result = await rules.ValidateAsync(token, activity, cancellationToken);
        if (_authConfiguration.ClaimsValidator is { } claimsValidator)
        {
            await claimsValidator.ValidateClaimsAsync(result.ClaimsIdentity.Claims.ToList());
        }

        return result.ClaimsIdentity;
    }
}
