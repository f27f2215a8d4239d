using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Streams;
using AdvisorBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Opens the socket on which a client hears what is new.</summary>
internal sealed class StreamEndpoint(DirectLineTokens tokens, AllowedOrigins origins, IConversationLog log, LiveStreams streams)
{
    /// <summary><c>GET conversations/{id}/stream</c></summary>
    public async Task<IResult> OpenAsync(HttpContext http, string id, string? watermark, string? t, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(http, id, t, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await streams.ServeAsync(socket, id, Watermark.Parse(watermark));
        return Results.Empty;
    }

    private async Task<DoorError?> RefusalAsync(HttpContext http, string id, string? ticket, CancellationToken cancellationToken)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return DoorError.BadArgument("This address takes WebSocket connections only.");
        }

        if (string.IsNullOrEmpty(ticket))
        {
            return DoorError.MissingToken;
        }

        if (!origins.Allow(http.Request))
        {
            return DoorError.ForeignToken;
        }

        var check = await tokens.RedeemTicketAsync(ticket, cancellationToken);
        if (check.Holder is not { } holder || holder.ConversationId != id || !holder.MayBeUsedFrom(AllowedOrigins.Of(http.Request)))
        {
            return check.Verdict == TokenVerdict.Expired ? DoorError.DeadToken : DoorError.ForeignToken;
        }

        return await log.FindAsync(id, cancellationToken) is null ? DoorError.UnknownConversation : null;
    }
}
