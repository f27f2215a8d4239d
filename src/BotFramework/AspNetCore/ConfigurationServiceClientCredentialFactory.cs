using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The bot's app id from configuration: <c>MicrosoftAppId</c>.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly PasswordServiceClientCredentialFactory _inner;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = default, ILogger logger = default)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _inner = new PasswordServiceClientCredentialFactory(
            configuration["MicrosoftAppId"]?.Trim(),
            configuration["MicrosoftAppPassword"],
            configuration["MicrosoftAppTenantId"],
            httpClient,
            logger);
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);
}
