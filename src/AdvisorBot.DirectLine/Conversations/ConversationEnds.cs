using AdvisorBot.DirectLine.Streams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Conversations;

/// <summary>Ends conversations. Web Chat cannot draw the end of one, so an event of that name goes before it: it reaches the page and nothing else.</summary>
public sealed class ConversationEnds(IConversationLog log, LiveStreams streams, IOptions<DirectLineOptions> options)
{
    /// <summary>The bot ends the conversation with this activity; returns the activity's id, null when the conversation is gone.</summary>
    public async Task<string?> EndAsync(JObject end)
    {
        ArgumentNullException.ThrowIfNull(end);
        var conversation = (string)end["conversation"]!["id"]!;
        await AppendAsync(conversation, Notice((JObject)end.DeepClone()));
        var entry = await AppendAsync(conversation, end);
        await log.EndAsync(conversation, CancellationToken.None);
        return entry?.ActivityId;
    }

    /// <summary>The client has ended the conversation; its other tabs learn of it. Nothing happens when the bot's answer to that was to end it too.</summary>
    public async Task EndByClientAsync(string conversationId)
    {
        if (await log.FindAsync(conversationId, CancellationToken.None) is { HasEnded: false })
        {
            await AppendAsync(conversationId, Notice(new JObject
            {
                ["channelId"] = DirectLineAdapter.ChannelId,
                ["from"] = new JObject { ["id"] = options.Value.BotId, ["role"] = "bot" },
                ["conversation"] = new JObject { ["id"] = conversationId },
            }));
            await log.EndAsync(conversationId, CancellationToken.None);
        }
    }

    private static JObject Notice(JObject notice)
    {
        notice["type"] = ActivityTypes.Event;
        notice["name"] = ActivityTypes.EndOfConversation;
        return notice;
    }

    private async Task<LogEntry?> AppendAsync(string conversationId, JObject activity)
    {
        var entry = await log.AppendAsync(new NewEntry(conversationId, activity), CancellationToken.None);
        if (entry is not null)
        {
            streams.Publish(entry);
        }

        return entry;
    }
}
