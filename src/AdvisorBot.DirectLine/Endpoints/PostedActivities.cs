using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>What every post goes through, with files or without: may it come in, and what became of it.</summary>
public sealed class PostedActivities(
    BearerCheck bearer, IConversationLog log, DirectLineTurns turns, ConversationEnds ends, DirectLineLimits limits, IOptions<DirectLineOptions> options, TimeProvider time, ILogger<PostedActivities> logger,
    IUnkeptText? unkept = null)
{
    /// <summary>The conversation that the request may post to, or why it may not.</summary>
    public async Task<(Conversation? Conversation, DoorError? Refusal)> AdmitAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(http);
        var (holder, refusal) = await bearer.CheckAsync(http.Request, id, cancellationToken);
        if (holder is null)
        {
            return (null, refusal);
        }

        return await log.FindAsync(id, cancellationToken) switch
        {
            null => (null, DoorError.UnknownConversation),
            { } other when other.UserId != holder.UserId => (null, DoorError.ForeignToken),
            { HasEnded: true } => (null, DoorError.ConversationEnded),
            _ when !limits.AllowPost(http, id) => (null, DoorError.TooMany),
            { } conversation => (conversation, null),
        };
    }

    /// <summary>Why an activity cannot come from a client; null when it can.</summary>
    public static DoorError? Problem(JObject activity) => activity.Text("type") switch
    {
        null or "" => new DoorError(StatusCodes.Status400BadRequest, "MissingProperty", "The activity has no type."),
        var type when !ClientActivity.Accepts(type) => DoorError.BadArgument("A client cannot send this type of activity."),
        _ => null,
    };

    /// <summary>Takes the activity into the conversation, and answers when the bot is done with it.</summary>
    public async Task<IResult> TakeAsync(Conversation conversation, JObject activity)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var isEnd = activity.Text("type") == "endOfConversation";
        if (activity.Text("text") is { } text && unkept?.Instead(text) is { } instead)
        {
            activity["text"] = instead;
        }

        var accepted = await turns.AcceptAsync(conversation.Id, ClientActivity.Stamp(activity, conversation, options.Value), CancellationToken.None);
        if (accepted is null)
        {
            return DoorError.UnknownConversation;
        }

        var isDone = await IsDoneAsync(conversation, accepted);
        if (isEnd)
        {
            await ends.EndByClientAsync(conversation.Id);
        }

        return isDone ? Results.Json(new { id = accepted.ActivityId }) : DoorError.BotFailed;
    }

    private async Task<bool> IsDoneAsync(Conversation conversation, AcceptedActivity accepted)
    {
        try
        {
            return await accepted.Turn.WaitAsync(options.Value.AnswerWithin, time);
        }
        catch (TimeoutException)
        {
            logger.TurnLate(conversation.Id, accepted.ActivityId);
            return false;
        }
    }
}
