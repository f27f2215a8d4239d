using Microsoft.AspNetCore.Http;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>What a client says it is, in the header that directlinejs sends.</summary>
internal static class ClientAgent
{
    /// <summary>Web Chat cannot draw the end of a conversation: screen readers would announce an empty message. It gets an event of that name instead.</summary>
    public static bool SeesEnds(HttpRequest request) =>
        !request.Headers["x-ms-bot-agent"].ToString().Contains("WebChat", StringComparison.OrdinalIgnoreCase);
}
