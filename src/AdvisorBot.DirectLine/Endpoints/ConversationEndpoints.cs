using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Tokens;
using AdvisorBot.DirectLine.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Starts conversations and lets clients back into them.</summary>
internal sealed class ConversationEndpoints(
    BearerCheck bearer, IConversationLog log, DirectLineTurns turns, StreamAddress address, IOptions<DirectLineOptions> options)
{
    private const int MaxLocaleLength = 35;

    /// <summary><c>POST conversations</c></summary>
    public async Task<IResult> StartAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var hasSecret = bearer.HasSecret(http.Request);
        var (holder, refusal) = hasSecret ? (null, null) : await bearer.CheckAsync(http.Request, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        (var body, refusal) = await BodyReader.ReadAsync(http.Request, options.Value.MaxBodyBytes, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var json = new JObject();
        if (body.Length > 0 && !ActivityJson.TryRead(BodyReader.Text(body), out json))
        {
            return DoorError.BadArgument("The body is not a JSON object.");
        }

        if (holder is null && !OrderedHolder.TryRead(json, out holder, out var reason))
        {
            return DoorError.BadArgument(reason);
        }

        return await StartAsync(http, holder, LocaleOf(json), cancellationToken);
    }

    /// <summary><c>GET conversations/{id}</c></summary>
    public async Task<IResult> ReconnectAsync(HttpContext http, string id, string? watermark, CancellationToken cancellationToken)
    {
        var (holder, refusal) = await bearer.CheckAsync(http.Request, id, cancellationToken);
        if (holder is null)
        {
            return refusal!;
        }

        return await log.FindAsync(id, cancellationToken) switch
        {
            null => DoorError.UnknownConversation,
            { } other when other.UserId != holder.UserId => DoorError.ForeignToken,
            _ => Results.Json(await address.AnswerAsync(http.Request, holder, Watermark.Parse(watermark), cancellationToken)),
        };
    }

    private async Task<IResult> StartAsync(HttpContext http, TokenHolder holder, string? locale, CancellationToken cancellationToken)
    {
        var conversation = new Conversation(holder.ConversationId, holder.UserId, holder.UserName, locale, HasEnded: false);
        var isNew = await log.TryCreateAsync(conversation, CancellationToken.None);
        if (isNew)
        {
            // The greeting is on its way while the client is still connecting; the answer does not wait for it.
            await turns.AcceptAsync(conversation.Id, ClientActivity.Joined(conversation, options.Value), CancellationToken.None);
        }

        var answer = await address.AnswerAsync(http.Request, holder, 0, cancellationToken);
        return Results.Json(answer, statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static string? LocaleOf(JObject body) => body.Text("locale") is { Length: > 0 and <= MaxLocaleLength } locale ? locale : null;
}
