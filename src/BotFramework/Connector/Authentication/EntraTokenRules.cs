using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Tokens of Entra: those the Emulator fetches with the bot's own id and password, and those other bots fetch to call this one as their skill.
/// They say nothing about the service URL. The Emulator's must be this machine; a skill's caller is answered with a token for that caller only.
/// </summary>
internal sealed class EntraTokenRules : TokenRules
{
    private readonly HashSet<string> _issuers;
    private readonly bool _allowEmulator;
    private readonly bool _allowSkills;

    public EntraTokenRules(IEnumerable<string> issuers, bool allowEmulator, bool allowSkills, SigningKeys keys, TimeProvider time)
        : base(keys, time)
    {
        _issuers = issuers.ToHashSet(StringComparer.Ordinal);
        _allowEmulator = allowEmulator;
        _allowSkills = allowSkills;
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
        if (string.IsNullOrEmpty(appId))
        {
            throw new UnauthorizedAccessException("The token does not say which application fetched it.");
        }

        if (appId == token.Audiences.SingleOrDefault())
        {
            CheckEmulator(activity);
        }
        else if (!_allowSkills || string.IsNullOrEmpty(ClaimOf(token, AuthenticationConstants.VersionClaim)))
        {
            throw new UnauthorizedAccessException("The token was fetched by another application.");
        }
    }

    private void CheckEmulator(Activity activity)
    {
        if (!_allowEmulator)
        {
            throw new UnauthorizedAccessException("Tokens of the Emulator are not allowed.");
        }

        if (!ConnectorAddress.TryParse(activity.ServiceUrl, out var serviceUrl) || !serviceUrl.IsLoopback)
        {
            throw new UnauthorizedAccessException("The Emulator's service URL must be on this machine.");
        }
    }
}
