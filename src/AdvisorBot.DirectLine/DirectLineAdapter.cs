using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Streams;
using AdvisorBot.DirectLine.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine;

/// <summary>The bot's side of the channel: activities go in by a call and come out into the conversation log.</summary>
public sealed class DirectLineAdapter : BotAdapter
{
    /// <summary>The id of this channel.</summary>
    public const string ChannelId = "directline";

    private readonly IConversationLog _log;
    private readonly LiveStreams _streams;
    private readonly ConversationEnds _ends;
    private readonly DirectLineOptions _options;
    private readonly TimeProvider _time;

    /// <summary>An adapter whose turns pass through the given middleware, in that order.</summary>
    public DirectLineAdapter(
        IConversationLog log, LiveStreams streams, ConversationEnds ends, IEnumerable<IMiddleware> middleware, IOptions<DirectLineOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        ArgumentNullException.ThrowIfNull(options);
        (_log, _streams, _ends, _options, _time) = (log, streams, ends, options.Value, time);
        foreach (var one in middleware)
        {
            Use(one);
        }
    }

    /// <summary>Runs one turn of the bot.</summary>
    public async Task RunTurnAsync(DirectLineTurn turn, Activity activity, BotCallbackHandler bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        context.TurnState.Add(turn);
        await RunPipelineAsync(context, bot, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            responses[i] = new ResourceResponse(await SendAsync(turnContext, activities[i], cancellationToken) ?? string.Empty);
        }

        return responses;
    }

    /// <summary>Sends the activity again under the id it has, and the client replaces the first in place.</summary>
    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var json = Outgoing(activity);
        json["id"] = activity.Id;
        return new ResourceResponse((await AppendAsync(json, cancellationToken)).ActivityId);
    }

    /// <summary>Direct Line 3.0 has no way to say that a message is gone.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line cannot delete a message; update it instead.");

    private async Task<string?> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(TimeSpan.FromMilliseconds(Convert.ToDouble(activity.Value, System.Globalization.CultureInfo.InvariantCulture)), _time, cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse or ActivityTypes.Trace:
                return null;
            case ActivityTypes.Message when !activity.HasContent() && activity.SuggestedActions is null:
                return null;
        }

        var json = Outgoing(activity);
        if (turnContext.TurnState.Get<DirectLineTurn>()?.TakeSent(json) is { } sent)
        {
            return sent;
        }

        return activity.Type == ActivityTypes.EndOfConversation
            ? await _ends.EndAsync(json) ?? throw Gone((string)json["conversation"]!["id"]!)
            : (await AppendAsync(json, cancellationToken)).ActivityId;
    }

    private JObject Outgoing(Activity activity)
    {
        var json = ActivityJson.FromActivity(activity);
        foreach (var property in (string[])["id", "timestamp", "localTimestamp", "serviceUrl", "callerId", "deliveryMode"])
        {
            json.Remove(property);
        }

        var from = json["from"] as JObject ?? [];
        from["id"] = _options.BotId;
        from["role"] = "bot";
        json["from"] = from;
        json["channelId"] = ChannelId;
        json["conversation"] = new JObject { ["id"] = activity.Conversation.Id };
        return json;
    }

    private async Task<LogEntry> AppendAsync(JObject activity, CancellationToken cancellationToken)
    {
        var conversation = (string)activity["conversation"]!["id"]!;
        var entry = await _log.AppendAsync(new NewEntry(conversation, activity), cancellationToken)
            ?? throw Gone(conversation);
        _streams.Publish(entry);
        return entry;
    }

    private static InvalidOperationException Gone(string conversation) =>
        new($"Conversation '{conversation}' is gone, so nothing can be sent to it. It was idle too long or deleted.");
}
