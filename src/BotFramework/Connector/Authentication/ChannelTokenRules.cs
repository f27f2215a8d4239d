using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens of the channel service (Teams, Azure's Web Chat and Direct Line).</summary>
internal sealed class ChannelTokenRules : TokenRules
{
    private readonly string _issuer;
    private readonly IReadOnlyCollection<string> _requiredEndorsements;

    public ChannelTokenRules(string issuer, IReadOnlyCollection<string> requiredEndorsements, SigningKeys keys, TimeProvider time)
        : base(keys, time)
    {
        _issuer = issuer;
        _requiredEndorsements = requiredEndorsements;
    }

    public override bool Issues(string issuer) => string.Equals(issuer, _issuer, StringComparison.Ordinal);

    protected override void Check(JsonWebToken token, SigningKey key, Activity activity)
    {
        // Real tokens have the claim's name in lower case.
        var serviceUrl = ClaimOf(token, AuthenticationConstants.ServiceUrlClaim) ?? ClaimOf(token, "serviceUrl");
        if (serviceUrl == null || !string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The token was issued for another service URL.");
        }

        if (!key.Endorses(activity.ChannelId))
        {
            throw new UnauthorizedAccessException("The token's key does not speak for this channel.");
        }

        if (_requiredEndorsements.Any(required => key.Endorsements?.Contains(required) != true))
        {
            throw new UnauthorizedAccessException("The token's key lacks a required endorsement.");
        }
    }
}
