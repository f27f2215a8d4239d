using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets other bots call this one as a skill when their app id is listed, or any bot when the list holds <c>*</c>.</summary>
public class AllowedCallersClaimsValidator : ClaimsValidator
{
    private readonly HashSet<string> _allowed;

    public AllowedCallersClaimsValidator(IList<string> allowedCallers)
    {
        ArgumentNullException.ThrowIfNull(allowedCallers);
        _allowed = allowedCallers.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (SkillValidation.IsSkillClaim(claims) && !_allowed.Contains("*")
            && !_allowed.Contains(JwtTokenValidation.GetAppIdFromClaims(claims) ?? string.Empty))
        {
            throw new UnauthorizedAccessException("Calls of this bot as a skill are not allowed to the caller.");
        }

        return Task.CompletedTask;
    }
}
