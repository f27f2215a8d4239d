using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A family of tokens: who issues them, whose keys sign them, and what only this family asks for.</summary>
internal abstract class TokenRules
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly SigningKeys _keys;
    private readonly TimeProvider _time;

    protected TokenRules(SigningKeys keys, TimeProvider time)
    {
        _keys = keys;
        _time = time;
    }

    public abstract bool Issues(string issuer);

    /// <summary>Checks signature, issuer, audience and times, then the family's own rules; throws when one does not hold.</summary>
    public async Task<TokenValidationResult> ValidateAsync(JsonWebToken token, Activity activity, CancellationToken cancellationToken)
    {
        if (!AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg) || string.IsNullOrEmpty(token.Kid))
        {
            throw new UnauthorizedAccessException("The token is not signed with RS256 and a named key.");
        }

        var key = await _keys.FindAsync(token.Kid, cancellationToken)
            ?? throw new UnauthorizedAccessException("The token's key is unknown.");
        var result = await Handler.ValidateTokenAsync(token, Parameters(key));
        if (!result.IsValid)
        {
            throw new UnauthorizedAccessException("The token is not valid.", result.Exception);
        }

        Check(token, key, activity);
        return result;
    }

    /// <summary>Throws <see cref="UnauthorizedAccessException"/> for a token this family would not have issued for this activity.</summary>
    protected abstract void Check(JsonWebToken token, SigningKey key, Activity activity);

    protected static string ClaimOf(JsonWebToken token, string name) =>
        token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private TokenValidationParameters Parameters(SigningKey key) => new()
    {
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        ValidateIssuerSigningKey = true,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidateIssuer = true,
        IssuerValidator = (issuer, _, _) => Issues(issuer) ? issuer : throw new SecurityTokenInvalidIssuerException("The issuer is another."),

        // The caller compares the audience with the bot's app id, which may take a lookup.
        ValidateAudience = false,
        ValidateLifetime = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsInTime(notBefore, expires),
    };

    private bool IsInTime(DateTime? notBefore, DateTime? expires)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return notBefore is { } from && expires is { } until && from <= now + ClockSkew && until >= now - ClockSkew;
    }
}
