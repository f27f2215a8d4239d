using AdvisorBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Reads and checks the Authorization header of a client.</summary>
public sealed class BearerCheck(DirectLineTokens tokens, SecretCheck secret, AllowedOrigins origins)
{
    /// <summary>Whom the request speaks for, or why it is refused.</summary>
    public async Task<(TokenHolder? Holder, DoorError? Refusal)> CheckAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (TokenOf(request) is not { } token)
        {
            return (null, DoorError.MissingToken);
        }

        var check = await tokens.CheckAsync(token, cancellationToken);
        return check.Verdict switch
        {
            TokenVerdict.Expired => (null, DoorError.DeadToken),
            TokenVerdict.Invalid => (null, DoorError.ForeignToken),
            _ when !origins.Allow(request) || !check.Holder!.MayBeUsedFrom(AllowedOrigins.Of(request)) => (null, DoorError.ForeignToken),
            _ => (check.Holder, null),
        };
    }

    /// <summary>As <see cref="CheckAsync(HttpRequest, CancellationToken)"/>, for an address of one conversation.</summary>
    public async Task<(TokenHolder? Holder, DoorError? Refusal)> CheckAsync(HttpRequest request, string conversationId, CancellationToken cancellationToken)
    {
        var (holder, refusal) = await CheckAsync(request, cancellationToken);
        return holder is not null && holder.ConversationId != conversationId ? (null, DoorError.ForeignToken) : (holder, refusal);
    }

    /// <summary>Whether the request carries the channel's secret.</summary>
    public bool HasSecret(HttpRequest request) => TokenOf(request) is { } token && secret.Is(token);

    /// <summary>Whether the request carries anything after <c>Bearer</c>.</summary>
    public static bool HasToken(HttpRequest request) => TokenOf(request) is not null;

    private static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        return header.Count == 1 && header[0]!.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var scheme, var token]
            && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) ? token : null;
    }
}
