using BotFramework.Tests.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

/// <summary>A bot asks Teams about the team it is in.</summary>
public sealed class TeamsInfoTests
{
    [Fact]
    public async Task The_team_and_its_channels_are_told()
    {
        TeamDetails? team = null;
        IList<ChannelInfo>? channels = null;

        var calls = await InTeamsAsync(
            target => target.EndsWith("/conversations", StringComparison.Ordinal) ? """{"conversations":[{"id":"19:a"},{"id":"19:b","name":"Nursing"}]}""" : """{"id":"19:team","name":"Careers","memberCount":12}""",
            async turn => (team, channels) = (await TeamsInfo.GetTeamDetailsAsync(turn), await TeamsInfo.GetTeamChannelsAsync(turn)));

        Assert.Equal(["/v3/teams/19%3Ateam", "/v3/teams/19%3Ateam/conversations"], calls.Select(call => call.Target));
        Assert.Equal(("Careers", 12), (team!.Name, team.MemberCount));
        Assert.Equal([null, "Nursing"], channels!.Select(channel => channel.Name));
    }

    [Fact]
    public async Task Members_come_page_by_page_with_their_Teams_properties()
    {
        TeamsPagedMembersResult? page = null;

        var calls = await InTeamsAsync(
            _ => """{"members":[{"id":"29:1","objectId":"o-1","givenName":"Ann","userPrincipalName":"ann@school.example"}],"continuationToken":"next"}""",
            async turn => page = await TeamsInfo.GetPagedMembersAsync(turn, 50, "here & now"));

        Assert.Equal("/v3/conversations/19%3Ateam/pagedmembers?pageSize=50&continuationToken=here%20%26%20now", Assert.Single(calls).Target);
        Assert.Equal("next", page!.ContinuationToken);
        Assert.Equal(("Ann", "o-1", "ann@school.example"), (page.Members[0].GivenName, page.Members[0].AadObjectId, page.Members[0].UserPrincipalName));
    }

    [Fact]
    public async Task Outside_a_team_members_are_those_of_the_conversation()
    {
        var names = new List<string>();

        var calls = await InTeamsAsync(
            _ => """[{"id":"29:1","name":"Ann"},{"id":"29:2","name":"Bo"}]""",
            async turn => names.AddRange((await TeamsInfo.GetMembersAsync(turn)).Select(member => member.Name)),
            new { channelData = new { team = (object?)null } });

        Assert.Equal("/v3/conversations/19%3Aabc%40thread.v2%3Bmessageid%3D1/members", Assert.Single(calls).Target);
        Assert.Equal(["Ann", "Bo"], names);
    }

    [Fact]
    public async Task Outside_a_team_there_is_no_team_to_tell_of()
    {
        var calls = await InTeamsAsync(
            _ => "{}",
            turn => Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn)),
            new { channelData = new { team = (object?)null } });

        Assert.Empty(calls);
    }

    [Fact]
    public async Task A_post_in_another_channel_begins_a_thread_there()
    {
        Tuple<ConversationReference, string>? created = null;

        var calls = await InTeamsAsync(
            _ => """{"id":"19:b;messageid=7","activityId":"7"}""",
            async turn => created = await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("News"), "19:b", "app-1"));

        var body = Assert.Single(calls).Body!;
        Assert.Equal("19:b", (string?)body.SelectToken("channelData.channel.id"));
        Assert.Equal("News", (string?)body.SelectToken("activity.text"));
        Assert.Equal(("19:b;messageid=7", "7"), (created!.Item1.Conversation.Id, created.Item2));
    }

    [Fact]
    public void A_message_can_ask_to_be_notified_and_keeps_its_other_channel_data()
    {
        var message = new Activity(ActivityTypes.Message) { ChannelData = JObject.Parse("""{"advisor":{"kind":"answer"},"settings":{"selectedChannel":{"id":"19:s"}}}""") };

        message.TeamsNotifyUser();

        var data = JObject.FromObject(message.ChannelData);
        Assert.True((bool?)data.SelectToken("notification.alert"));
        Assert.Equal("answer", (string?)data.SelectToken("advisor.kind"));
        Assert.Equal("19:s", message.TeamsGetSelectedChannelId());
    }

    [Fact]
    public void What_Teams_says_about_an_activity_is_read_and_anything_else_is_none()
    {
        var inTeam = new Activity { ChannelData = TeamsActivities.Of("message", "http://localhost:9", new { channelData = new { meeting = new { id = "m" }, onBehalfOf = new[] { new { mri = "29:x" } } } })["channelData"] };
        var elsewhere = new Activity { ChannelData = "text" };

        Assert.Equal(("Careers", "19:general", "m", "29:x"), (inTeam.TeamsGetTeamInfo().Name, inTeam.TeamsGetChannelId(), inTeam.TeamsGetMeetingInfo().Id, inTeam.TeamsGetTeamOnBehalfOf()[0].Mri));
        Assert.Null(elsewhere.TeamsGetTeamInfo());
        Assert.Null(new Activity().TeamsGetChannelId());
    }

    private static async Task<IReadOnlyList<Call>> InTeamsAsync(Func<string, string> answer, Func<ITurnContext, Task> ask, object? more = null)
    {
        await using var connector = await StubConnector.StartAsync();
        connector.Answer = (context, _) => context.Response.WriteAsync(answer(context.Request.Path.Value!));
        Exception? failure = null;
        var bot = new TeamsBot
        {
            OnMessage = async turn => failure = await Record.ExceptionAsync(() => ask(turn)),
        };
        await using var host = await BotHost.StartAsync(bot);

        await host.PostAsync(TeamsActivities.Of("message", connector.Url, more));

        Assert.Null(failure);
        return connector.Calls;
    }
}
