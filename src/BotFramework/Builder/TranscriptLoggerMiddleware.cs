using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Logs what comes in and what goes out, in that order, when the turn is over; also when it failed.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        _logger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger));
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        var transcript = new Queue<Activity>();
        Log(transcript, turnContext.Activity, from => from.Role ??= RoleTypes.User);
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next();
            foreach (var activity in activities)
            {
                Log(transcript, activity, from => from.Role ??= RoleTypes.Bot);
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next();
            Log(transcript, activity, from => from.Role ??= RoleTypes.Bot, ActivityTypes.MessageUpdate);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next();
            var deletion = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId }.ApplyConversationReference(reference);
            Log(transcript, deletion, from => from.Role ??= RoleTypes.Bot);
        });

        try
        {
            await nextTurn(cancellationToken);
        }
        finally
        {
            while (transcript.TryDequeue(out var activity))
            {
                await _logger.LogActivityAsync(activity);
            }
        }
    }

    // Copies, because the bot may go on changing what it sent.
    private static void Log(Queue<Activity> transcript, Activity activity, Action<ChannelAccount> name, string type = null)
    {
        var copy = JObject.FromObject(activity, BotJson.Serializer).ToObject<Activity>(BotJson.Serializer);
        copy.Type = type ?? copy.Type;
        copy.Timestamp ??= TimeProvider.System.GetUtcNow();
        copy.Id ??= $"g_{Guid.NewGuid():n}";
        if (copy.From != null)
        {
            name(copy.From);
        }

        transcript.Enqueue(copy);
    }
}
