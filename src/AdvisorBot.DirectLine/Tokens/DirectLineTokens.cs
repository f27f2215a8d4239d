using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AdvisorBot.DirectLine.Tokens;

/// <summary>Issues and checks the signed tokens of clients and the one-time tickets of streams.</summary>
public sealed class DirectLineTokens(SigningKey key, IRecentKeys used, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string Use = "use";
    private const string StreamUse = "stream";
    private const string Ends = "ends";
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };

    /// <summary>A user and a conversation nobody can guess.</summary>
    public static TokenHolder NewHolder() => new(RandomId(), "dl_" + RandomId());

    /// <summary>A token for everything its holder may do in the conversation.</summary>
    public Task<string> IssueAsync(TokenHolder holder, CancellationToken cancellationToken) =>
        SignAsync(ClaimsOf(holder), options.Value.TokenLifetime, cancellationToken);

    /// <summary>A ticket that opens one stream once; it goes into an address, so it can do nothing else.</summary>
    public Task<string> IssueTicketAsync(TokenHolder holder, CancellationToken cancellationToken)
    {
        var claims = ClaimsOf(holder);
        claims[Use] = StreamUse;
        claims[JwtRegisteredClaimNames.Jti] = RandomId();
        if (holder.SeesEnds)
        {
            claims[Ends] = "1";
        }

        return SignAsync(claims, options.Value.TicketLifetime, cancellationToken);
    }

    /// <summary>Checks a token from an Authorization header.</summary>
    public async Task<TokenCheck> CheckAsync(string token, CancellationToken cancellationToken)
    {
        var (check, jwt) = await ReadAsync(token, cancellationToken);
        return jwt is not null && jwt.TryGetPayloadValue<string>(Use, out _) ? TokenCheck.Invalid : check;
    }

    /// <summary>Whom a token speaks or spoke for, when it is alive or ended only lately; null for any other.</summary>
    public async Task<TokenHolder?> RememberAsync(string token, CancellationToken cancellationToken)
    {
        var (_, jwt) = await ReadAsync(token, cancellationToken);
        return jwt is not null && !jwt.TryGetPayloadValue<string>(Use, out _) && jwt.ValidTo + options.Value.RenewWithin > time.GetUtcNow().UtcDateTime ? HolderOf(jwt) : null;
    }

    /// <summary>Checks a ticket from a stream's address and uses it up.</summary>
    public async Task<TokenCheck> RedeemTicketAsync(string ticket, CancellationToken cancellationToken)
    {
        var (check, jwt) = await ReadAsync(ticket, cancellationToken);
        var isTicket = jwt is not null && jwt.TryGetPayloadValue<string>(Use, out var use) && use == StreamUse;
        return !isTicket || (check.Verdict == TokenVerdict.Valid && !await used.TryAddAsync($"ticket {jwt!.Id}", options.Value.TicketLifetime, cancellationToken)) ? TokenCheck.Invalid : check;
    }

    private Dictionary<string, object> ClaimsOf(TokenHolder holder)
    {
        var claims = new Dictionary<string, object> { ["bot"] = options.Value.BotId, ["conv"] = holder.ConversationId, ["user"] = holder.UserId };
        if (holder.UserName is { } name)
        {
            claims["name"] = name;
        }

        if (holder.Origins is { } origins)
        {
            claims["origin"] = origins;
        }

        return claims;
    }

    private async Task<string> SignAsync(Dictionary<string, object> claims, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            SigningCredentials = await key.GetAsync(cancellationToken),
        });
    }

    private async Task<(TokenCheck Check, JsonWebToken? Jwt)> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var credentials = await key.GetAsync(cancellationToken);
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = credentials.Key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireSignedTokens = true,
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt || HolderOf(jwt) is not { } holder)
        {
            return (TokenCheck.Invalid, null);
        }

        return (jwt.ValidTo > time.GetUtcNow().UtcDateTime ? new TokenCheck(TokenVerdict.Valid, holder) : TokenCheck.Expired, jwt);
    }

    private TokenHolder? HolderOf(JsonWebToken jwt) =>
        Text(jwt, "bot") == options.Value.BotId && Text(jwt, "conv") is { } conversation && Text(jwt, "user") is { } user
            ? new TokenHolder(conversation, user) { UserName = Text(jwt, "name"), Origins = Text(jwt, "origin"), SeesEnds = Text(jwt, Ends) is not null }
            : null;

    private static string? Text(JsonWebToken jwt, string claim) => jwt.TryGetPayloadValue<string>(claim, out var value) ? value : null;

    private static string RandomId() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16));
}
