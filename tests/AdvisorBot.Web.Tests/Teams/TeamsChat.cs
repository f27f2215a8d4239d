using AdvisorBot.Web.Tests.Channels;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Teams;

/// <summary>One conversation as Teams and the Agents Playground hold it: their requests, in their shape.</summary>
internal sealed class TeamsChat(AdvisorOnChannel bot, string conversationType = "personal")
{
    /// <summary>Not a GUID: its last group has fourteen digits.</summary>
    public const string BotId = "00000000-0000-0000-0000-00000000000011";

    public const string Mention = "<at>Test Bot</at>";

    public string Id { get; } = Guid.NewGuid().ToString();

    public string UserId { get; } = $"29:{Guid.NewGuid():N}";

    private bool IsShared => conversationType != "personal";

    public JObject Installation(string action) => Activity("installationUpdate", new
    {
        action,
        locale = "en-US",
        entities = new[] { new { type = "clientInfo", locale = "en-US" } },
        channelData = new { source = new { name = "message" }, settings = new { selectedChannel = new { id = Id } } },
    });

    /// <summary>Members have no names; in a group the bot alone is named.</summary>
    public JObject MembersAdded() => Activity("conversationUpdate", new
    {
        membersAdded = IsShared ? new[] { new { id = BotId } } : [new { id = UserId }, new { id = BotId }],
    });

    public Task<Outcome> SayAsync(string text) => PostAsync(Activity("message", new
    {
        text = IsShared ? $"{Mention} {text}" : text,
        textFormat = "plain",
        locale = "en-US",
        entities = IsShared ? MentionsBot() : [],
    }));

    public static JArray MentionsBot() => new(new JObject
    {
        ["type"] = "mention",
        ["mentioned"] = new JObject { ["id"] = BotId, ["name"] = "Test Bot" },
        ["text"] = Mention,
    });

    /// <summary>A click that Teams sends as an invoke; <paramref name="automatic"/>: the client asks for the card by itself.</summary>
    public Task<Outcome> ExecuteAsync(string verb, JObject data, string? replyToId = null, bool automatic = false, string? by = null)
    {
        var invoke = Activity("invoke", new { name = "adaptiveCard/action", replyToId, value = new { action = new { type = "Action.Execute", id = "", verb, data }, trigger = automatic ? "automatic" : "manual" } });
        invoke["from"]!["id"] = by ?? UserId;
        return PostAsync(invoke);
    }

    /// <summary>Somebody changes a message; Teams reports it under the message's own id.</summary>
    public async Task<Outcome> EditAsync(string id, string text, string timestamp = "2026-11-22T00:33:00.000Z")
    {
        var before = bot.SentTo(Id).Count;
        var outcome = await PostAsync(Activity("messageUpdate", new
        {
            id,
            text = IsShared ? $"{Mention} {text}" : text,
            timestamp,
            locale = "en-US",
            entities = IsShared ? MentionsBot() : [],
            channelData = new { eventType = "editMessage" },
        }));
        return outcome with { Sent = [.. bot.SentTo(Id).Skip(before)] };
    }

    public Task<Outcome> InvokeAsync(string? name, string value) => PostAsync(Activity("invoke", new { name, value = JToken.Parse(value) }));

    public Task<Outcome> PostAsync(JObject activity) => bot.PostAsync(activity);

    public JObject Activity(string type, object? more = null)
    {
        var activity = JObject.FromObject(new
        {
            type,
            id = Guid.NewGuid().ToString(),
            timestamp = "2026-11-22T00:31:29.565Z",
            channelId = "msteams",
            serviceUrl = bot.ServiceUrl,
            from = new { id = UserId, aadObjectId = "00000000-0000-0000-0000-0000000000020" },
            recipient = new { id = BotId, name = "Test Bot" },
            conversation = new { conversationType, tenantId = "00000000-0000-0000-0000-0000000000001", id = Id },
            channelData = new { tenant = new { id = "00000000-0000-0000-0000-0000000000001" } },
        });
        if (IsShared)
        {
            activity["conversation"]!["isGroup"] = true;
        }

        activity.Merge(JObject.FromObject(more ?? new { }));
        return activity;
    }
}
