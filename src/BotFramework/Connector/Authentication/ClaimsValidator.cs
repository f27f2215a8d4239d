using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Refuses a caller by its claims.</summary>
public abstract class ClaimsValidator
{
    protected ClaimsValidator()
    {
    }

    /// <summary>Throws <see cref="UnauthorizedAccessException"/> to refuse.</summary>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
