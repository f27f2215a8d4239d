using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Builds the answer that lets a client into its conversation: a token and the address of a stream.</summary>
public sealed class StreamAddress(DirectLineTokens tokens, Microsoft.Extensions.Options.IOptions<DirectLineOptions> options)
{
    /// <summary>What start and reconnect answer.</summary>
    public async Task<object> AnswerAsync(HttpRequest request, TokenHolder holder, long after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(holder);
        var ticket = await tokens.IssueTicketAsync(holder with { SeesEnds = ClientAgent.SeesEnds(request) }, cancellationToken);
        var scheme = request.IsHttps ? "wss" : "ws";
        var path = $"{request.PathBase}{DirectLineEndpoints.BasePath}/conversations/{Uri.EscapeDataString(holder.ConversationId)}/stream";
        return new
        {
            conversationId = holder.ConversationId,
            token = await tokens.IssueAsync(holder, cancellationToken),
            expires_in = (int)options.Value.TokenLifetime.TotalSeconds,
            streamUrl = $"{scheme}://{request.Host}{path}?watermark={Watermark.Format(after)}&t={ticket}",
        };
    }
}
