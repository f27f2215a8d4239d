using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells the tokens of other bots, which call this one as their skill, from all others.</summary>
public class SkillValidation
{
    /// <summary>True when one application holds the token of another, or says it is an anonymous skill.</summary>
    public static bool IsSkillClaim(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var list = claims as IReadOnlyCollection<Claim> ?? claims.ToList();
        if (ValueOf(list, AuthenticationConstants.AppIdClaim) == AuthenticationConstants.AnonymousSkillAppId)
        {
            return true;
        }

        var audience = ValueOf(list, AuthenticationConstants.AudienceClaim);
        var caller = JwtTokenValidation.GetAppIdFromClaims(list);
        return !string.IsNullOrEmpty(ValueOf(list, AuthenticationConstants.VersionClaim))
            && !string.IsNullOrEmpty(audience)
            && audience != AuthenticationConstants.ToBotFromChannelTokenIssuer
            && audience != GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer
            && !string.IsNullOrEmpty(caller)
            && caller != audience;
    }

    private static string ValueOf(IEnumerable<Claim> claims, string type) => claims.FirstOrDefault(claim => claim.Type == type)?.Value;
}
