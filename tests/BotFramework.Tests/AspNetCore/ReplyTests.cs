using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.AspNetCore;

/// <summary>How the channel is called back.</summary>
public sealed class ReplyTests : IAsyncLifetime
{
    private StubConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await StubConnector.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/_connector")]
    [InlineData("/uk/")]
    public async Task A_reply_is_posted_below_the_service_url_with_its_ids_encoded(string path)
    {
        await PostAsync(new EchoBot(), ActivityBodies.Message(serviceUrl: _connector.Url + path));

        var call = Assert.Single(_connector.Calls);
        Assert.Equal($"{path.TrimEnd('/')}/v3/conversations/668ca520%7Clivechat/activities/cef5c643", call.Target);
        Assert.Equal("POST", call.Method);
        Assert.Equal("HTTP/1.1", call.Protocol);
    }

    [Fact]
    public async Task Ids_may_hold_anything()
    {
        var message = ActivityBodies.Message(serviceUrl: _connector.Url).With("id", "a:1/2?b#ü %");
        message["conversation"]!["id"] = "19:x@thread.v2;messageid=1";

        await PostAsync(new EchoBot(), message);

        Assert.Equal("/v3/conversations/19%3Ax%40thread.v2%3Bmessageid%3D1/activities/a%3A1%2F2%3Fb%23%C3%BC%20%25", Assert.Single(_connector.Calls).Target);
    }

    [Fact]
    public async Task An_id_of_dots_does_not_lead_to_another_address()
    {
        var message = ActivityBodies.Message(serviceUrl: _connector.Url);
        message["conversation"]!["id"] = "..";

        var status = await PostAsync(new EchoBot(), message);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task A_reply_says_what_it_answers_and_leaves_id_and_time_to_the_channel()
    {
        await PostAsync(new EchoBot { OnMessage = (turn, token) => turn.SendActivityAsync(turn.Activity.CreateReply("hi"), token) }, Hello());

        var body = Assert.Single(_connector.Calls).Body!;
        Assert.Equal("cef5c643", (string?)body["replyToId"]);
        Assert.Equal("bot-0", (string?)body["from"]!["id"]);
        Assert.Equal("user-0", (string?)body["recipient"]!["id"]);
        Assert.Equal("668ca520|livechat", (string?)body["conversation"]!["id"]);
        Assert.Equal("en-GB", (string?)body["locale"]);
        Assert.False(body.ContainsKey("id"));
        Assert.False(body.ContainsKey("timestamp"));
    }

    [Fact]
    public async Task Without_credentials_no_authorization_is_sent()
    {
        await PostAsync(new EchoBot(), Hello());

        Assert.Empty(Assert.Single(_connector.Calls).Authorization);
        Assert.StartsWith("application/json", Assert.Single(_connector.Calls).ContentType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_learns_the_id_the_channel_gave()
    {
        string? id = null;

        await PostAsync(new EchoBot { OnMessage = async (turn, token) => id = (await turn.SendActivityAsync("hi", cancellationToken: token)).Id }, Hello());

        Assert.Equal("reply-1", id);
    }

    [Theory]
    [InlineData(202, "")]
    [InlineData(200, "OK")]
    [InlineData(200, "[1]")]
    [InlineData(204, "")]
    public async Task Any_2xx_is_success_whatever_its_body(int status, string body)
    {
        _connector.Answer = async (context, _) =>
        {
            context.Response.StatusCode = status;
            if (body.Length > 0)
            {
                await context.Response.WriteAsync(body);
            }
        };

        Assert.Equal(HttpStatusCode.OK, await PostAsync(new EchoBot(), Hello()));
        Assert.Single(_connector.Calls);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task What_may_pass_is_tried_again_twice_at_most(int status)
    {
        _connector.Answer = (context, _) => AnswerAsync(context, status);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(new EchoBot(), Hello()));
        Assert.Equal(3, _connector.Calls.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(501)]
    public async Task What_will_not_pass_is_not_tried_again_and_the_turn_still_succeeds(int status)
    {
        _connector.Answer = (context, _) => AnswerAsync(context, status);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(new EchoBot(), Hello()));
        Assert.Single(_connector.Calls);
    }

    [Fact]
    public async Task Retry_after_is_waited_for()
    {
        var times = new List<DateTimeOffset>();
        _connector.Answer = (context, number) =>
        {
            times.Add(TimeProvider.System.GetUtcNow());
            context.Response.Headers.RetryAfter = "1";
            return AnswerAsync(context, number == 1 ? 429 : 201);
        };

        await PostAsync(new EchoBot(), Hello());

        Assert.Equal(2, times.Count);
        Assert.True(times[1] - times[0] >= TimeSpan.FromMilliseconds(950), $"{times[1] - times[0]}");
    }

    [Fact]
    public async Task A_wait_longer_than_the_turn_may_last_is_not_begun()
    {
        _connector.Answer = (context, _) =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return AnswerAsync(context, 503);
        };

        Assert.Equal(HttpStatusCode.OK, await PostAsync(new EchoBot(), Hello()));
        Assert.Single(_connector.Calls);
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using var elsewhere = await StubConnector.StartAsync();
        _connector.Answer = (context, _) =>
        {
            context.Response.Headers.Location = elsewhere.Url;
            return AnswerAsync(context, 307);
        };

        Assert.Equal(HttpStatusCode.OK, await PostAsync(new EchoBot(), Hello()));
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task A_channel_that_is_not_there_does_not_fail_the_turn()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(new EchoBot(), ActivityBodies.Message(serviceUrl: "http://127.0.0.1:1")));
    }

    [Fact]
    public async Task After_a_failed_reply_the_bot_goes_on()
    {
        _connector.Answer = (context, number) => AnswerAsync(context, number == 1 ? 404 : 201);

        await PostAsync(
            new EchoBot
            {
                OnMessage = async (turn, token) =>
                {
                    await turn.SendActivityAsync("lost", cancellationToken: token);
                    await turn.SendActivityAsync("arrives", cancellationToken: token);
                },
            },
            Hello());

        Assert.Equal("arrives", (string?)_connector.Calls[1].Body!["text"]);
    }

    [Fact]
    public async Task An_empty_message_and_a_trace_for_another_channel_are_not_sent()
    {
        await PostAsync(
            new EchoBot
            {
                OnMessage = (turn, token) => turn.SendActivitiesAsync(
                    [new Activity(ActivityTypes.Message), Activity.CreateTraceActivity("t"), new Activity(ActivityTypes.Message) { Text = "only this" }], token),
            },
            Hello().With("channelId", "msteams"));

        Assert.Equal("only this", (string?)Assert.Single(_connector.Calls).Body!["text"]);
    }

    [Fact]
    public async Task A_sent_message_can_be_changed_and_deleted()
    {
        await PostAsync(
            new EchoBot
            {
                OnMessage = async (turn, token) =>
                {
                    await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "old|1", Text = "new" }, token);
                    await turn.DeleteActivityAsync("old|2", token);
                },
            },
            Hello());

        Assert.Equal(
            ["PUT /v3/conversations/668ca520%7Clivechat/activities/old%7C1", "DELETE /v3/conversations/668ca520%7Clivechat/activities/old%7C2"],
            _connector.Calls.Select(call => $"{call.Method} {call.Target}"));
        Assert.Equal("old|1", (string?)_connector.Calls[0].Body!["id"]);
    }

    [Fact]
    public async Task Members_can_be_asked_for_and_a_refusal_is_an_exception_with_what_the_channel_said()
    {
        IList<ChannelAccount>? members = null;
        ErrorResponseException? refusal = null;
        _connector.Answer = async (context, number) =>
        {
            context.Response.StatusCode = number == 1 ? 200 : 404;
            await context.Response.WriteAsync(number == 1 ? """[{"id":"u","name":"Ann"}]""" : """{"error":{"code":"ConversationNotFound"}}""");
        };

        await PostAsync(
            new EchoBot
            {
                OnMessage = async (turn, token) =>
                {
                    var conversations = turn.TurnState.Get<IConnectorClient>().Conversations;
                    members = await conversations.GetConversationMembersAsync(turn.Activity.Conversation.Id, token);
                    refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => conversations.GetConversationPagedMembersAsync("x", 5, "a b", token));
                },
            },
            Hello());

        Assert.Equal("Ann", Assert.Single(members!).Name);
        Assert.Equal("ConversationNotFound", refusal!.Body.Error.Code);
        Assert.Equal("/v3/conversations/x/pagedmembers?pageSize=5&continuationToken=a%20b", _connector.Calls[1].Target);
    }

    [Fact]
    public async Task A_conversation_can_be_gone_on_with_later()
    {
        await using var host = await BotHost.StartAsync(new EchoBot());
        var reference = new ConversationReference("m1", new ChannelAccount("u"), new ChannelAccount("b"), new ConversationAccount(id: "c"), "emulator", _connector.Url);

        await host.Adapter.ContinueConversationAsync("app", reference, (turn, token) => turn.SendActivityAsync("still there?", cancellationToken: token), CancellationToken.None);

        Assert.Equal("/v3/conversations/c/activities/m1", Assert.Single(_connector.Calls).Target);
        Assert.Equal("u", (string?)_connector.Calls[0].Body!["recipient"]!["id"]);
    }

    [Fact]
    public async Task A_conversation_can_be_begun()
    {
        await using var host = await BotHost.StartAsync(new EchoBot());
        var parameters = new ConversationParameters(bot: new ChannelAccount("b"), members: [new ChannelAccount("u")]);

        await host.Adapter.CreateConversationAsync(
            "app", "emulator", _connector.Url, null, parameters, (turn, token) => turn.SendActivityAsync("welcome", cancellationToken: token), CancellationToken.None);

        Assert.Equal("/v3/conversations", _connector.Calls[0].Target);
        Assert.StartsWith("/v3/conversations/reply-1/activities", _connector.Calls[1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_elsewhere_without_an_app_id()
    {
        await using var host = await BotHost.StartAsync(new EchoBot());
        var reference = new ConversationReference("m1", conversation: new ConversationAccount(id: "c"), serviceUrl: "https://attacker.example");

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            host.Adapter.ContinueConversationAsync("app", reference, (_, _) => Task.CompletedTask, CancellationToken.None));
    }

    private static Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task<HttpStatusCode> PostAsync(IBot bot, Newtonsoft.Json.Linq.JObject activity)
    {
        await using var host = await BotHost.StartAsync(bot);
        return (await host.PostAsync(activity)).Status;
    }

    private Newtonsoft.Json.Linq.JObject Hello() => ActivityBodies.Message(serviceUrl: _connector.Url);
}
