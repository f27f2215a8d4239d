using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The families of tokens that configuration lets in; the channel service's always, the Emulator's on demand.</summary>
internal static class ConfiguredTokenRules
{
    private const string EmulatorMetadataUrl = "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration";

    // The tenants the Bot Framework itself issues Emulator tokens from.
    private static readonly string[] BotFrameworkTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    public static IReadOnlyList<TokenRules> From(
        IConfiguration configuration, AuthenticationConfiguration authConfiguration, Func<HttpClient> client, ILogger logger, TimeProvider time)
    {
        SigningKeys KeysAt(string url) => new(new SigningKeyDocument(url, client, logger), time);

        var issuer = configuration["ToBotFromChannelTokenIssuer"] ?? AuthenticationConstants.ToBotFromChannelTokenIssuer;
        var channelKeys = configuration["ToBotFromChannelOpenIdMetadataUrl"]
            ?? configuration[AuthenticationConstants.BotOpenIdMetadataKey]
            ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
        List<TokenRules> rules = [new ChannelTokenRules(issuer, authConfiguration.RequiredEndorsements ?? [], KeysAt(channelKeys), time)];

        if (bool.TryParse(configuration["AllowEmulatorTokens"], out var allowed) && allowed)
        {
            var emulatorKeys = configuration["ToBotFromEmulatorOpenIdMetadataUrl"] ?? EmulatorMetadataUrl;
            var issuers = EmulatorIssuers(configuration["MicrosoftAppTenantId"]).Concat(authConfiguration.ValidTokenIssuers ?? []);
            rules.Add(new EmulatorTokenRules(issuers.Where(name => name != issuer), KeysAt(emulatorKeys), time));
        }

        return rules;
    }

    private static IEnumerable<string> EmulatorIssuers(string ownTenant)
    {
        var tenants = string.IsNullOrWhiteSpace(ownTenant) ? BotFrameworkTenants : [.. BotFrameworkTenants, ownTenant];
        foreach (var tenant in tenants)
        {
            yield return AuthenticationConstants.ValidTokenIssuerUrlTemplateV1.Replace("{0}", tenant, StringComparison.Ordinal);
            yield return AuthenticationConstants.ValidTokenIssuerUrlTemplateV2.Replace("{0}", tenant, StringComparison.Ordinal);
        }
    }
}
