using System.Net;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

/// <summary>How requests to <c>/api/messages</c> are answered.</summary>
public sealed class RequestTests
{
    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"message\"")]
    [InlineData("""{"type":"message"} trailing""")]
    [InlineData("""{"type":"message"}""")]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        var bot = new EchoBot();
        await using var host = await BotHost.StartAsync(bot);

        var answer = await host.PostAsync(body);

        AssertBadArgument(answer);
        Assert.Equal(0, bot.Turns);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("conversation")]
    [InlineData("conversation.id")]
    [InlineData("from")]
    [InlineData("from.id")]
    [InlineData("serviceUrl")]
    public async Task A_missing_field_that_is_needed_is_a_bad_request_naming_it(string path)
    {
        await using var host = await BotHost.StartAsync(new EchoBot());

        var answer = await host.PostAsync(ActivityBodies.Message().With(path, null));

        AssertBadArgument(answer);
        Assert.Contains(path, (string?)answer.Json.SelectToken("error.message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://localhost/x")]
    [InlineData("/relative")]
    [InlineData("http://user:secret@localhost/")]
    [InlineData("file:///etc/passwd")]
    public async Task A_service_url_that_cannot_be_called_is_a_bad_request(string serviceUrl)
    {
        await using var host = await BotHost.StartAsync(new EchoBot());

        AssertBadArgument(await host.PostAsync(ActivityBodies.Message(serviceUrl: serviceUrl)));
    }

    [Theory]
    [InlineData("conversation", "\"text\"", 400)]
    [InlineData("from", "[]", 400)]
    [InlineData("type", "{}", 400)]
    [InlineData("serviceUrl", "{}", 400)]
    [InlineData("channelId", "{}", 400)]
    [InlineData("channelId", "null", 400)]
    [InlineData("text", "{\"a\":1}", 200)]
    [InlineData("text", "null", 200)]
    [InlineData("recipient", "5", 200)]
    [InlineData("timestamp", "\"yesterday\"", 200)]
    [InlineData("timestamp", "{}", 200)]
    [InlineData("timestamp", "99999999999999999999999", 200)]
    [InlineData("attachments", "{}", 200)]
    [InlineData("attachments", "[null]", 200)]
    [InlineData("attachments", "[5]", 200)]
    [InlineData("entities", "\"none\"", 200)]
    [InlineData("entities", "[null, 5, []]", 200)]
    [InlineData("membersAdded", "[[]]", 200)]
    [InlineData("historyDisclosed", "\"maybe\"", 200)]
    [InlineData("suggestedActions", "[1]", 200)]
    [InlineData("channelData", "[[[]]]", 200)]
    [InlineData("relatesTo", "\"x\"", 200)]
    [InlineData("semanticAction", "{\"entities\":[]}", 200)]
    [InlineData("unknown", "{\"$type\":\"System.IO.FileInfo\"}", 200)]
    public async Task A_field_of_the_wrong_type_never_breaks_the_server(string field, string json, int status)
    {
        await using var connector = await StubConnector.StartAsync();
        await using var host = await BotHost.StartAsync(new EchoBot());

        var answer = await host.PostAsync(ActivityBodies.Message(serviceUrl: connector.Url).With(field, JToken.Parse(json)));

        Assert.Equal(status, (int)answer.Status);
    }

    [Fact]
    public async Task What_is_well_formed_beside_a_wrong_field_still_reaches_the_bot()
    {
        await using var connector = await StubConnector.StartAsync();
        await using var host = await BotHost.StartAsync(new EchoBot());

        await host.PostAsync(ActivityBodies.Message("kept", connector.Url).With("attachments", "wrong").With("timestamp", "wrong"));

        Assert.Equal("Echo: kept", (string?)Assert.Single(connector.Calls).Body!["text"]);
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("APPLICATION/JSON;charset=UTF-8", 200)]
    [InlineData("text/plain", 415)]
    [InlineData("application/json-patch+json", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/json; charset=nonsense", 415)]
    [InlineData("", 415)]
    public async Task Only_json_is_taken(string contentType, int status)
    {
        await using var host = await BotHost.StartAsync(new EchoBot());

        var answer = await host.PostAsync(ActivityBodies.Message().With("type", "typing").ToString(), contentType);

        Assert.Equal(status, (int)answer.Status);
    }

    [Theory]
    [InlineData(200 * 1024, 200)]
    [InlineData(256 * 1024, 413)]
    [InlineData(1024 * 1024, 413)]
    public async Task A_body_above_256_kilobytes_is_too_large(int textLength, int status)
    {
        await using var host = await BotHost.StartAsync(new EchoBot());

        var answer = await host.PostAsync(ActivityBodies.Message(new string('x', textLength)).With("type", "ping"));

        Assert.Equal(status, (int)answer.Status);
    }

    [Fact]
    public async Task Json_nested_too_deep_is_a_bad_request()
    {
        await using var host = await BotHost.StartAsync(new EchoBot());
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);

        AssertBadArgument(await host.PostAsync(ActivityBodies.Message().ToString().TrimEnd().TrimEnd('}') + $",\"value\":{deep}}}"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        await using var host = await BotHost.StartAsync(new EchoBot());

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await host.SendAsync(new HttpMethod(method))).Status);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("ping")]
    [InlineData("somethingNew")]
    [InlineData("deleteUserData")]
    public async Task Types_the_bot_does_not_know_are_acknowledged_without_a_body(string type)
    {
        await using var host = await BotHost.StartAsync(new EchoBot());

        var answer = await host.PostAsync(ActivityBodies.Message().With("type", type));

        Assert.Equal(new Answer(HttpStatusCode.OK, string.Empty), answer);
    }

    [Fact]
    public async Task Replies_come_in_the_answer_when_the_caller_expects_them_there()
    {
        await using var connector = await StubConnector.StartAsync();
        await using var host = await BotHost.StartAsync(new EchoBot());

        var answer = await host.PostAsync(ActivityBodies.Message(serviceUrl: connector.Url).With("deliveryMode", "expectReplies"));

        var reply = Assert.Single((JArray)answer.Json["activities"]!);
        Assert.Equal("Echo: hello", (string?)reply["text"]);
        Assert.Equal("cef5c643", (string?)reply["replyToId"]);
        Assert.Empty(connector.Calls);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("expectReplies")]
    public async Task An_invoke_is_answered_with_its_own_status_and_body(string deliveryMode)
    {
        await using var connector = await StubConnector.StartAsync();
        await using var host = await BotHost.StartAsync(new EchoBot());
        var invoke = ActivityBodies.Message(serviceUrl: connector.Url)
            .With("type", "invoke").With("name", "test/echo").With("value", new JObject { ["a"] = 1 }).With("deliveryMode", deliveryMode);

        var answer = await host.PostAsync(invoke);

        Assert.Equal(207, (int)answer.Status);
        Assert.Equal("""{"echo":{"a":1}}""", answer.Body);
        Assert.Equal("said during the invoke", (string?)Assert.Single(connector.Calls).Body!["text"]);
    }

    [Fact]
    public async Task An_invoke_nobody_knows_is_not_implemented()
    {
        await using var host = await BotHost.StartAsync(new EchoBot());

        var answer = await host.PostAsync(ActivityBodies.Message().With("type", "invoke").With("name", "no/such"));

        Assert.Equal(new Answer(HttpStatusCode.NotImplemented, string.Empty), answer);
    }

    [Fact]
    public async Task A_failing_turn_shows_no_technical_text()
    {
        await using var host = await BotHost.StartAsync(new EchoBot { OnMessage = (_, _) => throw new InvalidOperationException("secret detail") });

        var answer = await host.PostAsync(ActivityBodies.Message());

        Assert.Equal(new Answer(HttpStatusCode.InternalServerError, string.Empty), answer);
    }

    [Fact]
    public async Task A_failing_turn_with_an_error_handler_is_acknowledged_and_apologised_for()
    {
        await using var connector = await StubConnector.StartAsync();
        await using var host = await BotHost.StartAsync(new EchoBot { OnMessage = (_, _) => throw new InvalidOperationException() });
        host.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("sorry");

        var answer = await host.PostAsync(ActivityBodies.Message(serviceUrl: connector.Url));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("sorry", (string?)Assert.Single(connector.Calls).Body!["text"]);
    }

    private static void AssertBadArgument(Answer answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("BadArgument", (string?)answer.Json.SelectToken("error.code"));
        Assert.False(string.IsNullOrEmpty((string?)answer.Json.SelectToken("error.message")));
    }
}
