using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Conversations;

/// <summary>Turns what a client posted into the activity that the log and the bot get.</summary>
internal static class ClientActivity
{
    private const int MaxNameLength = 100;

    // What the service alone decides; a client's word on it is dropped.
    private static readonly string[] Reserved =
        ["id", "timestamp", "conversation", "recipient", "serviceUrl", "callerId", "relatesTo", "deliveryMode", "membersAdded", "membersRemoved"];

    /// <summary>Types a client may post; the others are for services to say.</summary>
    public static bool Accepts(string type) => type is "message" or "event" or "typing" or "endOfConversation" or "messageReaction";

    /// <summary>The id under which the client knows its post, the same when it sends the post again; null when it gave none.</summary>
    public static string? ClientIdOf(JObject activity) =>
        (activity["channelData"] as JObject)?.Text("clientActivityID") is { Length: > 0 and <= MaxNameLength } id ? id : null;

    /// <summary>Overwrites sender, receiver and address, keeps the rest, <c>channelData</c> above all.</summary>
    public static JObject Stamp(JObject posted, Conversation conversation, DirectLineOptions bot)
    {
        foreach (var property in Reserved)
        {
            posted.Remove(property);
        }

        var name = conversation.UserName ?? (posted["from"] as JObject)?.Text("name");
        posted["channelId"] = DirectLineAdapter.ChannelId;
        posted["from"] = Account(conversation.UserId, name is { Length: > MaxNameLength } ? name[..MaxNameLength] : name, "user");
        posted["recipient"] = Account(bot.BotId, bot.BotName, "bot");
        posted["conversation"] = new JObject { ["id"] = conversation.Id };
        return posted;
    }

    /// <summary>Tells the bot that the conversation has begun; the client never sees it.</summary>
    public static JObject Joined(Conversation conversation, DirectLineOptions bot)
    {
        var update = new JObject { ["type"] = "conversationUpdate" };
        if (conversation.Locale is { } locale)
        {
            update["locale"] = locale;
        }

        Stamp(update, conversation, bot);
        update["membersAdded"] = new JArray(Account(bot.BotId, bot.BotName, null), Account(conversation.UserId, conversation.UserName, null));
        return update;
    }

    private static JObject Account(string id, string? name, string? role)
    {
        var account = new JObject { ["id"] = id };
        if (name is not null)
        {
            account["name"] = name;
        }

        if (role is not null)
        {
            account["role"] = role;
        }

        return account;
    }
}
