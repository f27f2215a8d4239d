using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Takes what clients post and gives them what is new.</summary>
internal sealed class ActivityEndpoints(
    BearerCheck bearer, IConversationLog log, DirectLineTurns turns, DirectLineLimits limits, IOptions<DirectLineOptions> options, TimeProvider time, ILogger<ActivityEndpoints> logger)
{
    private const int PageSize = 200;

    /// <summary><c>POST conversations/{id}/activities</c></summary>
    public async Task<IResult> PostAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        var (holder, refusal) = await bearer.CheckAsync(http.Request, id, cancellationToken);
        if (holder is null)
        {
            return refusal!;
        }

        var conversation = await log.FindAsync(id, cancellationToken);
        if (conversation is null or { HasEnded: true })
        {
            return conversation is null ? DoorError.UnknownConversation : DoorError.ConversationEnded;
        }

        if (!limits.AllowPost(http, id))
        {
            return DoorError.TooMany;
        }

        (var activity, refusal) = await ReadAsync(http.Request, cancellationToken);
        return activity is null ? refusal! : await AcceptAsync(conversation, activity);
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
            if (await log.FindAsync(id, cancellationToken) is null)
            {
                return DoorError.UnknownConversation;
            }

            var page = await log.ReadAsync(id, after, PageSize, cancellationToken);
            return Json(ActivitySet.Write(page.Where(entry => entry.IsHistory), page.Count > 0 ? page[^1].Watermark : after));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One 5xx on a poll ends the client's chat for good; its next poll may find the storage well again.
            logger.PollFailed(exception, id);
            return Json(ActivitySet.Write([], after));
        }
    }

    /// <summary><c>POST conversations/{id}/upload</c>: the bot takes no files.</summary>
    public async Task<IResult> UploadAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        var (_, refusal) = await bearer.CheckAsync(http.Request, id, cancellationToken);
        return refusal ?? new DoorError(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Files are not accepted.");
    }

    private async Task<(JObject? Activity, DoorError? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (body, refusal) = await BodyReader.ReadAsync(request, options.Value.MaxBodyBytes, cancellationToken);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        if (!ActivityJson.TryRead(BodyReader.Text(body), out var activity))
        {
            return (null, DoorError.BadArgument("The body is not a JSON object."));
        }

        return activity.Text("type") switch
        {
            null or "" => (null, new DoorError(StatusCodes.Status400BadRequest, "MissingProperty", "The activity has no type.")),
            var type when !ClientActivity.Accepts(type) => (null, DoorError.BadArgument("A client cannot send this type of activity.")),
            _ => (activity, null),
        };
    }

    private async Task<IResult> AcceptAsync(Conversation conversation, JObject activity)
    {
        var type = activity.Text("type");
        var accepted = await turns.AcceptAsync(conversation.Id, ClientActivity.Stamp(activity, conversation, options.Value), CancellationToken.None);
        if (accepted is null)
        {
            return DoorError.UnknownConversation;
        }

        try
        {
            if (!await accepted.Turn.WaitAsync(options.Value.AnswerWithin, time))
            {
                return DoorError.BotFailed;
            }
        }
        catch (TimeoutException)
        {
            logger.TurnLate(conversation.Id, accepted.ActivityId);
            return DoorError.BotFailed;
        }

        if (type == "endOfConversation")
        {
            await log.EndAsync(conversation.Id, CancellationToken.None);
        }

        return Results.Json(new { id = accepted.ActivityId });
    }

    private static IResult Json(string json) => Results.Text(json, "application/json", System.Text.Encoding.UTF8);
}
