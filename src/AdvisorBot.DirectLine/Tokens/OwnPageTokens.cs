using AdvisorBot.DirectLine.Endpoints;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Tokens;

/// <summary>Tokens of our own Direct Line.</summary>
public sealed class OwnPageTokens(DirectLineTokens tokens, IOptions<DirectLineOptions> options) : IPageTokens
{
    /// <inheritdoc />
    public async Task<(PageToken? Token, DoorError? Refusal)> GetAsync(string? origin, CancellationToken cancellationToken)
    {
        var holder = DirectLineTokens.NewHolder() with { Origins = origin };
        var token = await tokens.IssueAsync(holder, cancellationToken);
        return (new PageToken(holder.ConversationId, token, (int)options.Value.TokenLifetime.TotalSeconds, holder.UserId), null);
    }
}
