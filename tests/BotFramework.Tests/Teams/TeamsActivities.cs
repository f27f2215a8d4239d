using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

/// <summary>Activities as Teams posts them, with ids no parser would take for GUIDs.</summary>
internal static class TeamsActivities
{
    public const string BotId = "00000000-0000-0000-0000-00000000000011";

    public static JObject Of(string type, string serviceUrl, object? more = null)
    {
        var activity = JObject.FromObject(new
        {
            type,
            id = "10ed34f8",
            channelId = "msteams",
            serviceUrl,
            from = new { id = "29:user-0", aadObjectId = "00000000-0000-0000-0000-0000000000020" },
            recipient = new { id = BotId, name = "Test Bot" },
            conversation = new { conversationType = "channel", isGroup = true, tenantId = "t", id = "19:abc@thread.v2;messageid=1" },
            channelData = new { tenant = new { id = "t" }, team = new { id = "19:team", name = "Careers", aadGroupId = "g" }, channel = new { id = "19:general", name = "General" } },
        });
        activity.Merge(JObject.FromObject(more ?? new { }), new JsonMergeSettings { MergeNullValueHandling = MergeNullValueHandling.Merge });
        return activity;
    }
}
