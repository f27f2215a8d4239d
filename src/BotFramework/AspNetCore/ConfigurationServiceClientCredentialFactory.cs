using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's identity from configuration: <c>MicrosoftAppType</c> (MultiTenant, SingleTenant or UserAssignedMSI), <c>MicrosoftAppId</c>,
/// <c>MicrosoftAppPassword</c>, <c>MicrosoftAppTenantId</c>. Unlike the official one it refuses a type it does not know.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = default, ILogger logger = default)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration[MicrosoftAppCredentials.MicrosoftAppTypeKey]?.Trim();
        var appId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey]?.Trim();
        var password = configuration[MicrosoftAppCredentials.MicrosoftAppPasswordKey];
        var tenantId = configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey]?.Trim();

        string Required(string value, string key) =>
            string.IsNullOrWhiteSpace(value) ? throw new InvalidOperationException($"{key} is required when MicrosoftAppType is {type}.") : value;

        switch (type?.ToUpperInvariant())
        {
            case null or "" or "MULTITENANT":
                if (!string.IsNullOrEmpty(appId) && string.IsNullOrEmpty(password) && logger != null)
                {
                    AuthenticationLog.NoPassword(logger);
                }

                _inner = new PasswordServiceClientCredentialFactory(appId, password, null, httpClient, logger);
                break;
            case "SINGLETENANT":
                _inner = new PasswordServiceClientCredentialFactory(
                    Required(appId, MicrosoftAppCredentials.MicrosoftAppIdKey),
                    Required(password, MicrosoftAppCredentials.MicrosoftAppPasswordKey),
                    Required(tenantId, MicrosoftAppCredentials.MicrosoftAppTenantIdKey),
                    httpClient,
                    logger);
                break;
            case "USERASSIGNEDMSI":
                Required(tenantId, MicrosoftAppCredentials.MicrosoftAppTenantIdKey);
                _inner = new ManagedIdentityServiceClientCredentialsFactory(Required(appId, MicrosoftAppCredentials.MicrosoftAppIdKey), httpClient, logger);
                break;
            default:
                throw new InvalidOperationException($"MicrosoftAppType is '{type}'; it must be MultiTenant, SingleTenant or UserAssignedMSI.");
        }
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    internal override Task<AppCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);
}
