using AdvisorBot.Web.Tests.Channels;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Handover;

/// <summary>An adviser who clicks on cards in Teams: the activities Teams sends, in their shape.</summary>
internal sealed class AdviserInTeams(SchoolWithAdvisers school, string name = "Ana Ruiz")
{
    public string Id { get; } = $"29:{Guid.NewGuid():N}";

    /// <summary>The card of the question with these words, as it was posted.</summary>
    public async Task<(string Id, JObject Card)> CardAsync(string words)
    {
        var posted = await school.HearAsync(sent => sent.Method == "POST" && IsInChannel(sent) && sent.Body.ToString().Contains(words, StringComparison.Ordinal));
        var card = (JObject)posted.Body.SelectToken("attachments[0].content")!;
        return ((string)card.SelectTokens("$..data.handover").First()!, card);
    }

    /// <summary>Clicks on a button; the card that takes the place of the one clicked, or what else comes back.</summary>
    public async Task<JObject> ClickAsync(string caseId, string verb, object? inputs = null, Action<JObject>? change = null)
    {
        var activity = Activity("invoke", new { name = "adaptiveCard/action", value = new { action = new { type = "Action.Execute", id = "a", verb = $"handover.{verb}", data = Data(caseId, verb, inputs) }, trigger = "manual" } });
        change?.Invoke(activity);
        var (status, body) = await school.PostAsync(activity);
        Assert.Equal(200, status);
        return body;
    }

    /// <summary>Clicks where the client knows no <c>Action.Execute</c>.</summary>
    public async Task SubmitAsync(string caseId, string verb, object? inputs = null, Action<JObject>? change = null)
    {
        var activity = Activity("message", new { value = Data(caseId, verb, inputs) });
        change?.Invoke(activity);
        Assert.Equal(200, (await school.PostAsync(activity)).Status);
    }

    public static bool IsInChannel(Sent sent) => ((string?)sent.Body.SelectToken("conversation.id"))?.StartsWith(SchoolWithAdvisers.ChannelConversation, StringComparison.Ordinal) == true;

    public JObject Activity(string type, object more)
    {
        var activity = JObject.FromObject(new
        {
            type,
            id = Guid.NewGuid().ToString(),
            timestamp = "2026-11-22T00:31:29.565Z",
            channelId = "msteams",
            serviceUrl = school.ServiceUrl,
            from = new { id = Id, name, aadObjectId = "00000000-0000-0000-0000-0000000000020" },
            recipient = new { id = "28:bot", name = "Career advisor" },
            conversation = new { conversationType = "channel", isGroup = true, tenantId = SchoolWithAdvisers.Tenant, id = $"{SchoolWithAdvisers.ChannelConversation};messageid=1795307623701" },
            replyToId = "1795307623701",
            channelData = new { tenant = new { id = SchoolWithAdvisers.Tenant }, team = new { id = "19:team@thread.tacv2" }, channel = new { id = SchoolWithAdvisers.ChannelConversation } },
        });
        activity.Merge(JObject.FromObject(more));
        return activity;
    }

    private static JObject Data(string caseId, string verb, object? inputs)
    {
        var data = new JObject { ["handover"] = caseId, ["do"] = verb };
        data.Merge(JObject.FromObject(inputs ?? new { }));
        return data;
    }
}
