using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The families of tokens that configuration lets in: the channel service's always, the Emulator's and other bots' on demand.</summary>
internal static class ConfiguredTokenRules
{
    public static IReadOnlyList<TokenRules> From(
        IConfiguration configuration, ChannelCloud cloud, AuthenticationConfiguration authConfiguration, Func<HttpClient> client, ILogger logger, TimeProvider time)
    {
        SigningKeys KeysAt(string url) => new(new SigningKeyDocument(url, client, logger), time);

        List<TokenRules> rules = [new ChannelTokenRules(cloud.TokenIssuer, authConfiguration.RequiredEndorsements ?? [], KeysAt(cloud.ChannelMetadataUrl), time)];
        var allowEmulator = bool.TryParse(configuration["AllowEmulatorTokens"], out var allowed) && allowed;
        var allowSkills = authConfiguration.ClaimsValidator != null;
        if (allowEmulator || allowSkills)
        {
            var issuers = EntraIssuers(cloud, configuration["MicrosoftAppTenantId"]).Concat(authConfiguration.ValidTokenIssuers ?? []);
            rules.Add(new EntraTokenRules(
                issuers.Where(name => name != cloud.TokenIssuer), allowEmulator, allowSkills, KeysAt(cloud.EntraMetadataUrl), time));
        }

        return rules;
    }

    private static IEnumerable<string> EntraIssuers(ChannelCloud cloud, string ownTenant)
    {
        var tenants = string.IsNullOrWhiteSpace(ownTenant) ? cloud.Tenants : [.. cloud.Tenants, ownTenant.Trim()];
        return tenants.SelectMany(tenant => cloud.EntraIssuerTemplates, (tenant, template) => template.Replace("{0}", tenant, StringComparison.Ordinal));
    }
}
