using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Doors;

public sealed class MessagesTests
{
    [Fact]
    public async Task A_caller_that_expects_replies_gets_them_in_the_answer()
    {
        await using var host = await RunningHost.StartAsync();

        var (status, body) = await PostAsync(host, Message("hello"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["1: hello"], JObject.Parse(body)["activities"]!.Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task The_same_activity_again_is_acknowledged_and_not_answered_twice()
    {
        await using var host = await RunningHost.StartAsync();
        var message = Message("hello");

        await PostAsync(host, message);
        var (status, body) = await PostAsync(host, message);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("hello", body, StringComparison.Ordinal);
        Assert.Single(host.Bot.Seen);
    }

    [Fact]
    public async Task Two_messages_of_one_conversation_at_once_are_handled_one_after_the_other()
    {
        await using var host = await RunningHost.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => PostAsync(host, Message("m", id: $"a{i}"))));

        Assert.Equal(
            Enumerable.Range(1, 8).Select(n => $"{n}: m"),
            answers.Select(answer => (string?)JObject.Parse(answer.Body)["activities"]![0]!["text"]).Order());
    }

    [Fact]
    public async Task A_bot_that_fails_says_sorry_with_no_stack_trace()
    {
        await using var host = await RunningHost.StartAsync();

        var (status, body) = await PostAsync(host, Message("crash"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Sorry, that went wrong.", body, StringComparison.Ordinal);
        Assert.DoesNotContain("technical", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"http://127.0.0.1:9"}""")]
    [InlineData("""{"type":"message","from":{"id":"u"},"serviceUrl":"http://127.0.0.1:9"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:9"}""")]
    [InlineData("""{"type":"message","conversation":"c","from":{"id":"u"},"serviceUrl":"http://127.0.0.1:9"}""")]
    [InlineData("""{"type":"message","channelId":"c","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","channelId":"c","conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"file:///etc/hosts"}""")]
    [InlineData("""{"type":"message","channelId":"c","conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"http://user:pass@127.0.0.1:9"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"http://127.0.0.1:9"}""")]
    public async Task A_body_that_is_no_activity_is_a_400(string body)
    {
        await using var host = await RunningHost.StartAsync();

        var (status, answer) = await PostAsync(host, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("BadArgument", (string?)JObject.Parse(answer)["error"]!["code"]);
    }

    [Fact]
    public async Task Too_big_is_a_413_and_another_content_type_a_415()
    {
        await using var host = await RunningHost.StartAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(host, Message(new string('x', 1_000_000)))).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(host, "a=b", "application/x-www-form-urlencoded")).Status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    public async Task Other_methods_are_a_405(string method)
    {
        await using var host = await RunningHost.StartAsync();
        using var client = host.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Without_an_app_id_replies_go_to_this_machine_only()
    {
        await using var host = await RunningHost.StartAsync();
        var message = JObject.Parse(Message("hello"));
        message["serviceUrl"] = "https://evil.example/";

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(host, message.ToString())).Status);
        Assert.Empty(host.Bot.Seen);
    }

    [Fact]
    public async Task With_an_app_id_a_call_without_a_token_is_refused()
    {
        await using var host = await RunningHost.StartAsync(null, "--MicrosoftAppId=4b2d6a0e-0000-4000-8000-000000000000");

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(host, Message("hello"))).Status);
        Assert.Empty(host.Bot.Seen);
    }

    [Fact]
    public async Task In_production_the_host_does_not_start_without_an_app_id()
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningHost.StartAsync(null, "--environment=Production"));

        Assert.Contains("MicrosoftAppId", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_the_door_can_be_closed_instead()
    {
        await using var host = await RunningHost.StartAsync(null, "--environment=Production", "--BotFramework:Enabled=false");
        using var visitor = await Visitor.ArriveAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(host, Message("hello"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SayAsync("hello")).Status);
    }

    private static string Message(string text, string id = "a1") => JObject.FromObject(new
    {
        type = "message",
        text,
        id,
        channelId = "emulator",
        serviceUrl = "http://127.0.0.1:9",
        deliveryMode = "expectReplies",
        from = new { id = "u" },
        recipient = new { id = "b" },
        conversation = new { id = "c|livechat" },
        locale = "en-us",
    }).ToString();

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(RunningHost host, string body, string type = "application/json")
    {
        using var client = host.Client();
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await client.PostAsync("/api/messages", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
