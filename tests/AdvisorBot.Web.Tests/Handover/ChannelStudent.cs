using AdvisorBot.Web.Tests.Channels;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Handover;

/// <summary>A student who writes in Teams or the Emulator.</summary>
internal sealed class ChannelStudent(SchoolWithAdvisers school, string channelId)
{
    public string UserId { get; } = $"29:{Guid.NewGuid():N}";

    public string ConversationId { get; } = $"a:{Guid.NewGuid():N}";

    public async Task AskAsync(string words)
    {
        foreach (var text in new[] { "send a question", words, "1" })
        {
            await SayAsync(text);
        }
    }

    public async Task SayAsync(string text)
    {
        var (status, _) = await school.PostAsync(Message(text));
        Assert.Equal(200, status);
    }

    public JObject Message(string text) => JObject.FromObject(new
    {
        type = "message",
        id = Guid.NewGuid().ToString(),
        channelId,
        serviceUrl = school.ServiceUrl,
        text,
        locale = "en-US",
        from = new { id = UserId, name = "Robin" },
        recipient = new { id = "bot-id", name = "Career advisor" },
        conversation = new { id = ConversationId, conversationType = "personal", tenantId = SchoolWithAdvisers.Tenant },
    });

    public bool IsTold(Sent sent, string part) =>
        (string?)sent.Body.SelectToken("conversation.id") == ConversationId && ((string?)sent.Body["text"])?.Contains(part, StringComparison.Ordinal) == true;
}
