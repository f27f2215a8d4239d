using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The channel service the bot belongs to: the public one, the US government's, or one set up address by address.</summary>
internal sealed record ChannelCloud
{
    // The tenant that issues Emulator tokens for the government's cloud, as in its metadata address.
    private const string GovernmentTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";
    private const string EmulatorMetadataUrl = "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration";

    // The tenants the Bot Framework itself issues Emulator tokens from.
    private static readonly string[] PublicTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    public string TokenIssuer { get; private init; } = AuthenticationConstants.ToBotFromChannelTokenIssuer;

    public string ChannelMetadataUrl { get; private init; } = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    public string EntraMetadataUrl { get; private init; } = EmulatorMetadataUrl;

    public string LoginUrl { get; private init; } = AuthenticationConstants.ToChannelFromBotLoginUrl;

    public string Audience { get; private init; } = AuthenticationConstants.ToChannelFromBotOAuthScope;

    public string CallerId { get; private init; } = CallerIdConstants.PublicAzureChannel;

    public bool ValidateAuthority { get; private init; } = true;

    public IReadOnlyList<string> Tenants { get; private init; } = PublicTenants;

    /// <summary>How an issuer is named after its tenant.</summary>
    public IReadOnlyList<string> EntraIssuerTemplates { get; private init; } =
        [AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2];

    public static ChannelCloud From(IConfiguration configuration)
    {
        var cloud = Named(configuration["ChannelService"]);
        return cloud with
        {
            TokenIssuer = Setting(configuration, "ToBotFromChannelTokenIssuer") ?? cloud.TokenIssuer,
            ChannelMetadataUrl = Setting(configuration, "ToBotFromChannelOpenIdMetadataUrl")
                ?? Setting(configuration, AuthenticationConstants.BotOpenIdMetadataKey)
                ?? cloud.ChannelMetadataUrl,
            EntraMetadataUrl = Setting(configuration, "ToBotFromEmulatorOpenIdMetadataUrl") ?? cloud.EntraMetadataUrl,
            LoginUrl = Setting(configuration, "ToChannelFromBotLoginUrl") ?? cloud.LoginUrl,
            Audience = Setting(configuration, "ToChannelFromBotOAuthScope") ?? cloud.Audience,
            CallerId = Setting(configuration, "CallerId") ?? cloud.CallerId,
            ValidateAuthority = !bool.TryParse(configuration["ValidateAuthority"], out var validate) || validate,
        };
    }

    private static ChannelCloud Named(string channelService)
    {
        if (string.IsNullOrWhiteSpace(channelService))
        {
            return new ChannelCloud();
        }

        return string.Equals(channelService.Trim().TrimEnd('/'), GovernmentAuthenticationConstants.ChannelService, StringComparison.OrdinalIgnoreCase)
            ? Government()
            : throw new InvalidOperationException(
                $"ChannelService is '{channelService}'; leave it empty for the public cloud or set it to {GovernmentAuthenticationConstants.ChannelService}.");
    }

    private static ChannelCloud Government() => new()
    {
        TokenIssuer = GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        ChannelMetadataUrl = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        EntraMetadataUrl = GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        LoginUrl = GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        Audience = GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        CallerId = CallerIdConstants.USGovChannel,
        Tenants = [GovernmentTenant],
        EntraIssuerTemplates =
        [
            AuthenticationConstants.ValidTokenIssuerUrlTemplateV1,
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1,
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
        ],
    };

    private static string Setting(IConfiguration configuration, string name) =>
        configuration[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
