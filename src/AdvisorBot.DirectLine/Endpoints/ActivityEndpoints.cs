using AdvisorBot.DirectLine.Conversations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Takes what clients post and gives them what is new.</summary>
internal sealed class ActivityEndpoints(
    PostedActivities posts, BearerCheck bearer, IConversationLog log, IOptions<DirectLineOptions> options, ILogger<ActivityEndpoints> logger)
{
    /// <summary><c>POST conversations/{id}/activities</c></summary>
    public async Task<IResult> PostAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        var (conversation, refusal) = await posts.AdmitAsync(http, id, cancellationToken);
        if (conversation is null)
        {
            return refusal!;
        }

        (var body, refusal) = await BodyReader.ReadAsync(http.Request, options.Value.MaxBodyBytes, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        return ActivityJson.TryRead(BodyReader.Text(body), out var activity)
            ? PostedActivities.Problem(activity) ?? await posts.TakeAsync(conversation, activity)
            : DoorError.BadArgument("The body is not a JSON object.");
    }

    /// <summary><c>GET conversations/{id}/activities</c></summary>
    public async Task<IResult> PollAsync(HttpContext http, string id, string? watermark, CancellationToken cancellationToken)
    {
        var (holder, refusal) = await bearer.CheckAsync(http.Request, id, cancellationToken);
        if (holder is null)
        {
            return refusal!;
        }

        var after = Watermark.Parse(watermark);
        try
        {
            return await log.FindAsync(id, cancellationToken) switch
            {
                null => DoorError.UnknownConversation,
                { } other when other.UserId != holder.UserId => DoorError.ForeignToken,
                _ => Answer(http, await LogPage.ReadAsync(log, id, after, cancellationToken), after),
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One 5xx on a poll ends the client's chat for good; its next poll may find the storage well again.
            logger.PollFailed(exception, id);
            return Json(ActivitySet.Write([], after));
        }
    }

    // The log only grows, so the place a page reaches to tells whether a client has seen it.
    private static IResult Answer(HttpContext http, LogPage page, long after)
    {
        var last = page.Entries.Count > 0 ? page.Entries[^1].Watermark : after;
        var tag = $"\"{Watermark.Format(last)}\"";
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch == tag
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Json(ActivitySet.Write(page.Entries.Where(entry => entry.IsHistoryFor(ClientAgent.SeesEnds(http.Request))), last));
    }

    private static IResult Json(string json) => Results.Text(json, "application/json", System.Text.Encoding.UTF8);
}
