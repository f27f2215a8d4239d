using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

/// <summary>Activities as a channel posts them.</summary>
internal static class ActivityBodies
{
    public static JObject Message(string text = "hello", string serviceUrl = "http://localhost:9") => JObject.FromObject(new
    {
        type = "message",
        id = "cef5c643",
        channelId = "emulator",
        serviceUrl,
        locale = "en-GB",
        text,
        from = new { id = "user-0", name = "Alex", role = "user" },
        recipient = new { id = "bot-0", name = "Bot", role = "bot" },
        conversation = new { id = "668ca520|livechat" },
    });

    public static JObject With(this JObject activity, string path, JToken? value)
    {
        if (value == null)
        {
            activity.SelectToken(path)?.Parent?.Remove();
        }
        else
        {
            activity[path] = value;
        }

        return activity;
    }
}
