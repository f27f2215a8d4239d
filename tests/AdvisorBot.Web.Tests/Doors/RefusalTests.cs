using System.Net;
using AdvisorBot.DirectLine.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Doors;

public sealed class RefusalTests
{
    private const string Conversations = "/v3/directline/conversations";

    [Fact]
    public async Task Without_a_token_every_address_says_401()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        visitor.Token = string.Empty;
        var id = visitor.ConversationId;

        foreach (var (method, path) in new[]
        {
            (HttpMethod.Post, Conversations), (HttpMethod.Get, $"{Conversations}/{id}"), (HttpMethod.Get, $"{Conversations}/{id}/activities"),
            (HttpMethod.Post, $"{Conversations}/{id}/activities"), (HttpMethod.Post, $"{Conversations}/{id}/upload"), (HttpMethod.Post, "/v3/directline/tokens/refresh"),
            (HttpMethod.Post, "/v3/directline/tokens/generate"),
        })
        {
            await RefusedAsync(visitor.CallAsync(method, path), HttpStatusCode.Unauthorized, "Unauthorized");
        }
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_and_nothing_else()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        using var other = await Visitor.ArriveAsync(host);

        await RefusedAsync(visitor.CallAsync(HttpMethod.Get, $"{Conversations}/{other.ConversationId}/activities"), HttpStatusCode.Forbidden, "BadArgument");
        await RefusedAsync(visitor.CallAsync(HttpMethod.Get, $"{Conversations}/{other.ConversationId}"), HttpStatusCode.Forbidden, "BadArgument");
        await RefusedAsync(visitor.CallAsync(HttpMethod.Post, $"{Conversations}/{other.ConversationId}/activities", new { type = "message", text = "hi" }), HttpStatusCode.Forbidden, "BadArgument");
        Assert.DoesNotContain(await other.ReadAsync(), activity => (string?)activity["text"] == "hi");
    }

    [Fact]
    public async Task A_token_of_another_user_for_the_same_conversation_is_refused()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        var tokens = host.Services.GetRequiredService<DirectLineTokens>();
        visitor.Token = await tokens.IssueAsync(new TokenHolder(visitor.ConversationId, "dl_somebody"), CancellationToken.None);

        await RefusedAsync(visitor.PollAsync(), HttpStatusCode.Forbidden, "BadArgument");
        await RefusedAsync(visitor.SayAsync("hi"), HttpStatusCode.Forbidden, "BadArgument");
        await RefusedAsync(visitor.CallAsync(HttpMethod.Get, $"{Conversations}/{visitor.ConversationId}"), HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task A_page_that_is_not_on_the_list_gets_nowhere_with_a_good_token()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Secret=a-long-enough-secret");
        using var server = new Visitor(host.Client()) { Token = "a-long-enough-secret" };
        var token = (string)(await server.CallAsync(HttpMethod.Post, "/v3/directline/tokens/generate")).Body["token"]!;
        using var client = host.Client();
        client.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        using var page = new Visitor(client) { Token = token };

        await RefusedAsync(page.CallAsync(HttpMethod.Post, Conversations), HttpStatusCode.Forbidden, "BadArgument");
        await RefusedAsync(page.CallAsync(HttpMethod.Post, "/v3/directline/tokens/refresh"), HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task An_expired_token_says_so_also_when_it_is_to_be_refreshed()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);

        host.Clock.Advance(TimeSpan.FromMinutes(31));

        await RefusedAsync(visitor.SayAsync("hi"), HttpStatusCode.Forbidden, "TokenExpired");
        await RefusedAsync(visitor.PollAsync(), HttpStatusCode.Forbidden, "TokenExpired");
        await RefusedAsync(visitor.CallAsync(HttpMethod.Post, "/v3/directline/tokens/refresh"), HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Fact]
    public async Task A_refreshed_token_outlives_the_old_one()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(25));

        var (_, fresh) = await visitor.CallAsync(HttpMethod.Post, "/v3/directline/tokens/refresh");
        Assert.Equal(HttpStatusCode.OK, (await visitor.PollAsync()).Status);
        visitor.Token = (string)fresh["token"]!;
        host.Clock.Advance(TimeSpan.FromMinutes(25));

        Assert.Equal(HttpStatusCode.OK, (await visitor.SayAsync("still here")).Status);
        Assert.Equal(1800, (int)fresh["expires_in"]!);
        Assert.Equal(visitor.ConversationId, (string?)fresh["conversationId"]);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJib3QiOiJjYXJlZXJzIiwiY29udiI6IngiLCJ1c2VyIjoiZGxfeCIsImV4cCI6NDEwMjQ0NDgwMH0.")]
    public async Task A_made_up_token_is_refused(string token)
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        visitor.Token = token;

        await RefusedAsync(visitor.PollAsync(), HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task A_token_changed_in_one_letter_is_refused()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        var at = visitor.Token.LastIndexOf('.') + 3;
        visitor.Token = visitor.Token[..at] + (visitor.Token[at] == 'A' ? 'B' : 'A') + visitor.Token[(at + 1)..];

        await RefusedAsync(visitor.PollAsync(), HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task A_conversation_never_started_is_not_found()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = new Visitor(host.Client());
        var (_, answer) = await visitor.CallAsync(HttpMethod.Post, "/chat/token");
        visitor.Token = (string)answer["token"]!;
        var path = $"{Conversations}/{(string)answer["conversationId"]!}";

        await RefusedAsync(visitor.CallAsync(HttpMethod.Get, path), HttpStatusCode.NotFound, "ConversationNotFound");
        await RefusedAsync(visitor.CallAsync(HttpMethod.Get, path + "/activities"), HttpStatusCode.NotFound, "ConversationNotFound");
        await RefusedAsync(visitor.CallAsync(HttpMethod.Post, path + "/activities", new { type = "message" }), HttpStatusCode.NotFound, "ConversationNotFound");
    }

    [Theory]
    [InlineData("{", "BadArgument")]
    [InlineData("", "BadArgument")]
    [InlineData("[]", "BadArgument")]
    [InlineData("{\"type\":\"message\"} {", "BadArgument")]
    [InlineData("{\"text\":\"no type\"}", "MissingProperty")]
    [InlineData("{\"type\":7}", "MissingProperty")]
    [InlineData("{\"type\":\"conversationUpdate\",\"membersAdded\":[{\"id\":\"x\"}]}", "BadArgument")]
    [InlineData("{\"type\":\"somethingNew\"}", "BadArgument")]
    public async Task A_body_that_is_no_activity_is_refused_and_the_chat_goes_on(string body, string code)
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);

        await RefusedAsync(visitor.PostAsync(body), HttpStatusCode.BadRequest, code);

        Assert.Equal(HttpStatusCode.OK, (await visitor.SayAsync("hello")).Status);
    }

    [Fact]
    public async Task Too_deep_or_too_big_a_body_is_refused()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        var deep = "{\"type\":\"message\",\"value\":" + string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200)) + "}";

        await RefusedAsync(visitor.PostAsync(deep), HttpStatusCode.BadRequest, "BadArgument");
        await RefusedAsync(visitor.SayAsync(new string('x', 1_000_000)), HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsync(new { type = "message", text = new string('x', 200_000) })).Status);
    }

    [Fact]
    public async Task Broken_json_does_not_start_a_conversation()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = new Visitor(host.Client());
        visitor.Token = (string)(await visitor.CallAsync(HttpMethod.Post, "/chat/token")).Body["token"]!;

        await RefusedAsync(visitor.CallAsync(HttpMethod.Post, Conversations, "{"), HttpStatusCode.BadRequest, "BadArgument");
        Assert.Equal(HttpStatusCode.Created, (await visitor.CallAsync(HttpMethod.Post, Conversations)).Status);
    }

    [Fact]
    public async Task Files_are_refused_politely_where_none_are_wanted()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Uploads:Enabled=false");
        using var visitor = await Visitor.ArriveAsync(host);

        await RefusedAsync(visitor.CallAsync(HttpMethod.Post, $"{Conversations}/{visitor.ConversationId}/upload?userId=x", "file"), HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType");
    }

    [Fact]
    public async Task A_flood_of_posts_is_slowed_and_reading_never_is()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Rates:PostsAtOnce=3");
        using var visitor = await Visitor.ArriveAsync(host);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.SayAsync("hi")).Status);
        }

        await RefusedAsync(visitor.SayAsync("hi"), HttpStatusCode.TooManyRequests, "TooManyRequests");

        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.PollAsync()).Status);
        }
    }

    [Fact]
    public async Task One_address_gets_only_so_many_tokens()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Rates:TokensPerMinute=2");
        using var visitor = new Visitor(host.Client());
        await visitor.CallAsync(HttpMethod.Post, "/chat/token");
        await visitor.CallAsync(HttpMethod.Post, "/chat/token");

        await RefusedAsync(visitor.CallAsync(HttpMethod.Post, "/chat/token"), HttpStatusCode.TooManyRequests, "TooManyRequests");
    }

    [Fact]
    public async Task A_conversation_left_for_a_day_is_gone_with_everything_said_in_it()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:TokenLifetime=2.00:00:00");
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.SayAsync("hello");

        host.Clock.Advance(TimeSpan.FromHours(25));

        await RefusedAsync(visitor.SayAsync("again"), HttpStatusCode.NotFound, "ConversationNotFound");
        Assert.Equal(HttpStatusCode.Created, (await visitor.CallAsync(HttpMethod.Post, Conversations)).Status);
        Assert.DoesNotContain(await visitor.ReadAsync(), activity => (string?)activity["text"] == "hello");
    }

    private static async Task RefusedAsync(Task<(HttpStatusCode Status, JObject Body)> call, HttpStatusCode status, string code)
    {
        var (actual, body) = await call;
        Assert.Equal(status, actual);
        Assert.Equal(code, (string?)body["error"]?["code"]);
        Assert.NotEmpty((string?)body["error"]?["message"] ?? string.Empty);
    }
}
