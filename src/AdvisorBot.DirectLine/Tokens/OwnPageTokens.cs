using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Endpoints;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Tokens;

/// <summary>Tokens of our own Direct Line.</summary>
public sealed class OwnPageTokens(DirectLineTokens tokens, IConversationLog log, IOptions<DirectLineOptions> options) : IPageTokens
{
    /// <inheritdoc />
    public async Task<(PageToken? Token, DoorError? Refusal)> GetAsync(string? origin, string? old, CancellationToken cancellationToken)
    {
        var holder = await ReturningAsync(origin, old, cancellationToken) ?? DirectLineTokens.NewHolder() with { Origins = origin };
        var token = await tokens.IssueAsync(holder, cancellationToken);
        return (new PageToken(holder.ConversationId, token, (int)options.Value.TokenLifetime.TotalSeconds, holder.UserId), null);
    }

    // A laptop that slept comes back with a token that has ended; the conversation is still there.
    private async Task<TokenHolder?> ReturningAsync(string? origin, string? old, CancellationToken cancellationToken)
    {
        if (old is null || await tokens.RememberAsync(old, cancellationToken) is not { } holder || !holder.MayBeUsedFrom(origin))
        {
            return null;
        }

        if (await log.FindAsync(holder.ConversationId, cancellationToken) is not { HasEnded: false } conversation || conversation.UserId != holder.UserId)
        {
            return null;
        }

        await log.TouchAsync(holder.ConversationId, cancellationToken);
        return holder;
    }
}
