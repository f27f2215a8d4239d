using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads the claims of validated tokens. Validating is up to <see cref="BotFrameworkAuthentication"/>.</summary>
public static class JwtTokenValidation
{
    /// <summary>The application a token was issued to: <c>appid</c> of version 1.0 (or none), <c>azp</c> of version 2.0; null when it says neither.</summary>
    public static string GetAppIdFromClaims(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        string version = null, appId = null, authorizedParty = null;
        foreach (var claim in claims)
        {
            switch (claim.Type)
            {
                case AuthenticationConstants.VersionClaim:
                    version ??= claim.Value;
                    break;
                case AuthenticationConstants.AppIdClaim:
                    appId ??= claim.Value;
                    break;
                case AuthenticationConstants.AuthorizedParty:
                    authorizedParty ??= claim.Value;
                    break;
            }
        }

        return version switch
        {
            null or "" or "1.0" => appId,
            "2.0" => authorizedParty,
            _ => null,
        };
    }
}
