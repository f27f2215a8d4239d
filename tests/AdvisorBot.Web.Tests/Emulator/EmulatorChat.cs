using AdvisorBot.Web.Tests.Channels;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Emulator;

/// <summary>One conversation as the Bot Framework Emulator holds it: its requests, in its shape.</summary>
internal sealed class EmulatorChat(AdvisorOnChannel bot, string? userId = null)
{
    public string Id { get; } = $"{Guid.NewGuid()}|livechat";

    public string UserId { get; } = userId ?? Guid.NewGuid().ToString();

    public string BotId { get; } = Guid.NewGuid().ToString();

    /// <summary>What the Emulator posts when a bot is opened or its conversation restarted.</summary>
    public Task<Outcome> OpenAsync() => PostAsync(Activity("conversationUpdate", new
    {
        membersAdded = new[] { new { id = BotId, name = "Bot" }, new { id = UserId, name = "User" } },
        membersRemoved = Array.Empty<object>(),
    }));

    public Task<Outcome> SayAsync(string text, object? more = null) => PostAsync(Message(text, more));

    public Task<Outcome> PostAsync(JObject activity) => bot.PostAsync(activity);

    public JObject Message(string text, object? more = null)
    {
        var message = Activity("message", new
        {
            text,
            textFormat = "plain",
            attachments = Array.Empty<object>(),
            channelData = new { attachmentSizes = Array.Empty<object>(), clientActivityID = "uo266riir2m" },
            localTimezone = "Europe/London",
        });
        message.Merge(JObject.FromObject(more ?? new { }));
        return message;
    }

    public JObject Activity(string type, object? more = null)
    {
        var activity = JObject.FromObject(new
        {
            type,
            channelId = "emulator",
            conversation = new { id = Id },
            id = Guid.NewGuid().ToString(),
            localTimestamp = "2026-11-22T00:48:15+00:00",
            timestamp = "2026-11-22T00:48:15.085Z",
            recipient = new { id = BotId, name = "Bot", role = "bot" },
            from = new { id = UserId, name = "User", role = "user" },
            locale = "en-us",
            serviceUrl = bot.ServiceUrl,
        });
        activity.Merge(JObject.FromObject(more ?? new { }));
        return activity;
    }
}
