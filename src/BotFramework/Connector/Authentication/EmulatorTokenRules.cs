using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens the Emulator fetches with the bot's own id and password. They say nothing about the service URL, so it must be this machine.</summary>
internal sealed class EmulatorTokenRules : TokenRules
{
    private readonly HashSet<string> _issuers;

    public EmulatorTokenRules(IEnumerable<string> issuers, SigningKeys keys, TimeProvider time)
        : base(keys, time)
    {
        _issuers = issuers.ToHashSet(StringComparer.Ordinal);
    }

    public override bool Issues(string issuer) => _issuers.Contains(issuer);

    protected override void Check(JsonWebToken token, SigningKey key, Activity activity)
    {
        var appId = ClaimOf(token, AuthenticationConstants.VersionClaim) switch
        {
            null or "" or "1.0" => ClaimOf(token, AuthenticationConstants.AppIdClaim),
            "2.0" => ClaimOf(token, AuthenticationConstants.AuthorizedParty),
            _ => throw new UnauthorizedAccessException("Tokens of this version are not accepted."),
        };
        if (string.IsNullOrEmpty(appId) || appId != token.Audiences.SingleOrDefault())
        {
            throw new UnauthorizedAccessException("The token was fetched by another application.");
        }

        if (!ConnectorAddress.TryParse(activity.ServiceUrl, out var serviceUrl) || !serviceUrl.IsLoopback)
        {
            throw new UnauthorizedAccessException("The Emulator's service URL must be on this machine.");
        }
    }
}
