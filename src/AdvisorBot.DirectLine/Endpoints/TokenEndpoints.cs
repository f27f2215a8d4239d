using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Gives out tokens: to our pages, to servers that know the secret, and to clients whose token is ageing.</summary>
internal sealed class TokenEndpoints(
    DirectLineTokens tokens, IPageTokens pageTokens, BearerCheck bearer, AllowedOrigins origins, DirectLineLimits limits, IConversationLog log, IOptions<DirectLineOptions> options)
{
    /// <summary><c>POST /chat/token</c></summary>
    public async Task<IResult> ForPageAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!origins.Allow(http.Request))
        {
            return new DoorError(StatusCodes.Status403Forbidden, "OriginNotAllowed", "This page may not use the chat.");
        }

        if (!limits.AllowToken(http))
        {
            return DoorError.TooMany;
        }

        var (body, refusal) = await BodyReader.ReadAsync(http.Request.Body, options.Value.MaxBodyBytes, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var old = ActivityJson.TryRead(BodyReader.Text(body), out var order) ? order.Text("token") : null;
        (var token, refusal) = await pageTokens.GetAsync(AllowedOrigins.Of(http.Request), old, cancellationToken);
        return token is null ? refusal! : Results.Json(Answer(token));
    }

    /// <summary><c>POST tokens/generate</c></summary>
    public async Task<IResult> ForServerAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!bearer.HasSecret(http.Request))
        {
            return BearerCheck.HasToken(http.Request) ? DoorError.ForeignToken : DoorError.MissingToken;
        }

        var (body, refusal) = await BodyReader.ReadAsync(http.Request, options.Value.MaxBodyBytes, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var json = new JObject();
        if (body.Length > 0 && !ActivityJson.TryRead(BodyReader.Text(body), out json))
        {
            return DoorError.BadArgument("The body is not a JSON object.");
        }

        return OrderedHolder.TryRead(json, out var holder, out var reason)
            ? await AnswerAsync(holder, cancellationToken)
            : DoorError.BadArgument(reason);
    }

    /// <summary><c>POST tokens/refresh</c></summary>
    public async Task<IResult> RefreshAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (holder, refusal) = await bearer.CheckAsync(http.Request, cancellationToken);
        if (holder is null)
        {
            return refusal!;
        }

        await log.TouchAsync(holder.ConversationId, cancellationToken);
        return await AnswerAsync(holder, cancellationToken);
    }

    private async Task<IResult> AnswerAsync(TokenHolder holder, CancellationToken cancellationToken) => Results.Json(new
    {
        conversationId = holder.ConversationId,
        token = await tokens.IssueAsync(holder, cancellationToken),
        expires_in = (int)options.Value.TokenLifetime.TotalSeconds,
    });

    private static Dictionary<string, object> Answer(PageToken token)
    {
        var answer = new Dictionary<string, object>
        {
            ["conversationId"] = token.ConversationId,
            ["token"] = token.Token,
            ["expires_in"] = token.ExpiresIn,
            ["user"] = token.User,
        };
        if (token.Domain is { } domain)
        {
            answer["domain"] = domain;
        }

        return answer;
    }
}
