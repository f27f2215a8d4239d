using System.Net;
using BotFramework.Tests.AspNetCore;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

/// <summary>What Teams posts reaches the documented methods.</summary>
public sealed class TeamsActivityHandlerTests
{
    [Theory]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"channelCreated","channel":{"name":"Nursing"}}}""", "channel Nursing of Careers created")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"teamRenamed","team":{"name":"Paths"}}}""", "team is now Paths")]
    [InlineData("conversationUpdate", """{"membersRemoved":[{"id":"29:gone"},null]}""", "removed 29:gone")]
    [InlineData("messageUpdate", """{"channelData":{"eventType":"editMessage"}}""", "edited")]
    [InlineData("messageUpdate", """{"channelData":{"eventType":"undeleteMessage"}}""", "undeleted")]
    [InlineData("messageDelete", """{"channelData":{"eventType":"softDeleteMessage"}}""", "deleted")]
    [InlineData("event", """{"name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"200"}}""", "read up to 100: True, up to 300: False")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingStart","value":{"Title":"Careers day","StartTime":"2026-11-22T09:30:00Z"}}""", "Careers day began 09:30")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingParticipantJoin","value":{"members":[{"user":{"name":"Ann"},"meeting":{"role":"Organizer","inMeeting":true}}]}}""", "Ann came as Organizer")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingStart","value":"not a meeting"}""", "some event")]
    [InlineData("event", """{"name":"anything"}""", "some event")]
    public async Task An_activity_of_Teams_reaches_its_method(string type, string more, string heard)
    {
        var bot = new TeamsBot();
        await using var host = await BotHost.StartAsync(bot);

        var answer = await host.PostAsync(TeamsActivities.Of(type, "http://localhost:9", JObject.Parse(more)));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal([heard], bot.Heard);
    }

    [Theory]
    [InlineData("messageUpdate", """{"channelId":"emulator","channelData":{"eventType":"editMessage"}}""")]
    [InlineData("messageUpdate", """{"channelData":"nothing readable"}""")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"somethingNew"}}""")]
    [InlineData("conversationUpdate", """{"channelData":null,"membersAdded":null}""")]
    public async Task What_Teams_did_not_send_or_will_send_one_day_reaches_none(string type, string more)
    {
        var bot = new TeamsBot();
        await using var host = await BotHost.StartAsync(bot);

        var activity = TeamsActivities.Of(type, "http://localhost:9");
        foreach (var property in JObject.Parse(more).Properties())
        {
            activity[property.Name] = property.Value;
        }

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(activity)).Status);
        Assert.Empty(bot.Heard);
    }

    [Fact]
    public async Task Who_came_is_asked_of_Teams()
    {
        await using var connector = await StubConnector.StartAsync();
        connector.Answer = (context, _) => context.Response.WriteAsync("""{"id":"29:new","email":"new@school.example"}""");
        var bot = new TeamsBot();
        await using var host = await BotHost.StartAsync(bot);

        await host.PostAsync(TeamsActivities.Of("conversationUpdate", connector.Url, new { membersAdded = new[] { new { id = "29:new" } } }));

        Assert.Equal(["added new@school.example to Careers"], bot.Heard);
        Assert.Equal("/v3/conversations/19%3Ateam/members/29%3Anew", Assert.Single(connector.Calls).Target);
    }

    [Fact]
    public async Task A_member_Teams_does_not_know_is_who_the_activity_says_and_the_bot_is_not_looked_up()
    {
        await using var connector = await StubConnector.StartAsync();
        connector.Answer = (context, _) =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };
        var bot = new TeamsBot();
        await using var host = await BotHost.StartAsync(bot);

        await host.PostAsync(TeamsActivities.Of("conversationUpdate", connector.Url, new { membersAdded = new[] { new { id = "29:new" }, new { id = TeamsActivities.BotId } } }));

        Assert.Equal([$"added 29:new,{TeamsActivities.BotId} to Careers"], bot.Heard);
        Assert.Single(connector.Calls);
    }

    [Theory]
    [InlineData("fileConsent/invoke", """{"action":"accept","uploadInfo":{"uploadUrl":"https://files.example/1"}}""", 200, "")]
    [InlineData("fileConsent/invoke", """{"action":"decline"}""", 501, "")]
    [InlineData("fileConsent/invoke", """{"action":"dance"}""", 400, "")]
    [InlineData("fileConsent/invoke", "null", 400, "")]
    [InlineData("task/fetch", """{"data":{},"context":{"theme":"dark"}}""", 200, """{"task":{"value":"theme dark","type":"message"}}""")]
    [InlineData("task/submit", """{"data":{}}""", 501, "")]
    [InlineData("task/fetch", "17", 400, "")]
    [InlineData("signin/verifyState", "{}", 501, "")]
    [InlineData("composeExtension/query", "{}", 501, "")]
    [InlineData("composeExtension/query", """{"commandId":"find","parameters":[{"name":"q","value":"coder"}],"queryOptions":{"skip":25,"count":25}}""", 200, """{"composeExtension":{"type":"message","text":"find q=coder from 25 on"}}""")]
    [InlineData("composeExtension/query", "[]", 400, "")]
    [InlineData("composeExtension/queryLink", """{"url":"https://a.example/1"}""", 200, """{"composeExtension":{"attachmentLayout":"list","type":"result","attachments":[{"preview":{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"https://a.example/1"}},"contentType":"application/vnd.microsoft.card.hero","content":{"title":"https://a.example/1"}}]}}""")]
    [InlineData("composeExtension/anonymousQueryLink", """{"url":"https://a.example/1"}""", 501, "")]
    [InlineData("composeExtension/selectItem", "{}", 501, "")]
    [InlineData("composeExtension/fetchTask", "{}", 501, "")]
    [InlineData("composeExtension/submitAction", """{"commandId":"c","botMessagePreviewAction":"edit","botActivityPreview":[{"type":"message","text":"draft"}]}""", 200, """{"task":{"value":"c draft","type":"message"}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"c"}""", 501, "")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"dance"}""", 400, "")]
    [InlineData("composeExtension/querySettingUrl", "{}", 501, "")]
    [InlineData("composeExtension/setting", "{}", 501, "")]
    [InlineData("composeExtension/onCardButtonClicked", "{}", 501, "")]
    [InlineData("tab/fetch", "{}", 501, "")]
    [InlineData("tab/submit", """{"tabContext":{"tabEntityId":"t"},"data":{"type":"tab/submit","choice":"a"}}""", 200, """{"tab":{"type":"continue","value":{"cards":[{"card":{"choice":"a"}}]}}}""")]
    [InlineData("config/fetch", "{}", 200, """{"config":{"value":"nothing to set","type":"message"},"responseType":"config"}""")]
    [InlineData("config/submit", "{}", 501, "")]
    [InlineData(null, "{}", 501, "")]
    public async Task An_invoke_of_Teams_is_answered_as_its_method_says(string? name, string value, int status, string body)
    {
        await using var host = await BotHost.StartAsync(new TeamsBot());
        var invoke = TeamsActivities.Of("invoke", "http://localhost:9");
        invoke["name"] = name;
        invoke["value"] = JToken.Parse(value);

        var answer = await host.PostAsync(invoke);

        Assert.Equal(status, (int)answer.Status);
        Assert.True(body.Length == 0 ? answer.Body.Length == 0 : JToken.DeepEquals(JToken.Parse(body), JToken.Parse(answer.Body)), answer.Body);
    }
}
