using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Streams;
using AdvisorBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Opens the socket on which a client hears what is new.</summary>
internal sealed class StreamEndpoint(
    DirectLineTokens tokens, AllowedOrigins origins, IConversationLog log, LiveStreams streams, SocketSeats seats, IOptions<DirectLineOptions> options)
{
    private const string TryAgainAfter = "15";

    /// <summary><c>GET conversations/{id}/stream</c></summary>
    public async Task<IResult> OpenAsync(HttpContext http, string id, string? watermark, string? t, CancellationToken cancellationToken)
    {
        var (holder, refusal) = await CheckAsync(http, id, t, cancellationToken);
        if (holder is null)
        {
            return refusal!;
        }

        using var seat = seats.TryTake(ClientAddress.Of(http));
        if (seat is null)
        {
            http.Response.Headers.RetryAfter = TryAgainAfter;
            return DoorError.TooMany;
        }

        // A client that went without a word answers no ping, and its socket is given up.
        var accept = new WebSocketAcceptContext { KeepAliveInterval = options.Value.KeepAlive, KeepAliveTimeout = options.Value.Sockets.Patience };
        using var socket = await http.WebSockets.AcceptWebSocketAsync(accept);
        await streams.ServeAsync(socket, new StreamOpening(id, Watermark.Parse(watermark), holder.SeesEnds));
        if (socket.State == System.Net.WebSockets.WebSocketState.Aborted)
        {
            // Bytes for a client that does not read would otherwise hold the connection.
            http.Abort();
        }

        return Results.Empty;
    }

    private async Task<(TokenHolder? Holder, DoorError? Refusal)> CheckAsync(HttpContext http, string id, string? ticket, CancellationToken cancellationToken)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return (null, DoorError.BadArgument("This address takes WebSocket connections only."));
        }

        if (string.IsNullOrEmpty(ticket))
        {
            return (null, DoorError.MissingToken);
        }

        if (!origins.Allow(http.Request))
        {
            return (null, DoorError.ForeignToken);
        }

        var check = await tokens.RedeemTicketAsync(ticket, cancellationToken);
        if (check.Holder is not { } holder || holder.ConversationId != id || !holder.MayBeUsedFrom(AllowedOrigins.Of(http.Request)))
        {
            return (null, check.Verdict == TokenVerdict.Expired ? DoorError.DeadToken : DoorError.ForeignToken);
        }

        return await log.FindAsync(id, cancellationToken) is null ? (null, DoorError.UnknownConversation) : (holder, null);
    }
}
