using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace AdvisorBot.Web.Tests.Doors;

public sealed class PageTokenTests
{
    [Fact]
    public async Task Our_own_page_gets_a_token_that_must_not_be_cached()
    {
        await using var host = await RunningHost.StartAsync();
        using var response = await AskAsync(host, "/chat/token", host.Address.GetLeftPart(UriPartial.Authority));

        var body = Visitor.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(["conversationId", "expires_in", "token", "user"], body.Properties().Select(property => property.Name).Order());
        Assert.StartsWith("dl_", (string?)body["user"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_page_gets_none_and_a_configured_one_does()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:AllowedOrigins:0=https://school.example");

        using var foreign = await AskAsync(host, "/chat/token", "https://evil.example");
        using var school = await AskAsync(host, "/chat/token", "https://school.example");

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.False(foreign.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.OK, school.StatusCode);
        Assert.Equal("https://school.example", school.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("Origin", school.Headers.Vary);
    }

    [Fact]
    public async Task A_preflight_from_an_allowed_page_is_told_what_it_may_send()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:AllowedOrigins:0=https://school.example");

        using var allowed = await AskAsync(host, "/v3/directline/conversations", "https://school.example", HttpMethod.Options);
        using var foreign = await AskAsync(host, "/v3/directline/conversations", "https://evil.example", HttpMethod.Options);

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("authorization, content-type, x-ms-bot-agent, x-requested-with", allowed.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.Equal("GET, POST, OPTIONS", allowed.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.False(foreign.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_refusal_can_be_read_by_an_allowed_page()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:AllowedOrigins:0=https://school.example");

        using var refused = await AskAsync(host, "/v3/directline/conversations", "https://school.example");
        using var nowhere = await AskAsync(host, "/v3/directline/nowhere", "https://school.example");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("https://school.example", refused.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        Assert.Equal("NotFound", (string?)Visitor.Parse(await nowhere.Content.ReadAsStringAsync())["error"]!["code"]);
    }

    [Fact]
    public async Task A_token_taken_from_one_page_is_refused_from_another()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:AllowedOrigins:0=https://a.example", "--DirectLine:AllowedOrigins:1=https://b.example");
        using var response = await AskAsync(host, "/chat/token", "https://a.example");
        var token = (string)Visitor.Parse(await response.Content.ReadAsStringAsync())["token"]!;

        using var here = await AskAsync(host, "/v3/directline/tokens/refresh", "https://a.example", token: token);
        using var there = await AskAsync(host, "/v3/directline/tokens/refresh", "https://b.example", token: token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (here.StatusCode, there.StatusCode));
    }

    [Fact]
    public async Task After_a_laptops_sleep_the_page_goes_on_with_the_same_conversation()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.SayAsync("hello");
        host.Clock.Advance(TimeSpan.FromHours(5));

        var (status, renewed) = await visitor.CallAsync(HttpMethod.Post, "/chat/token", new { token = visitor.Token });
        visitor.Token = (string)renewed["token"]!;

        Assert.Equal((HttpStatusCode.OK, visitor.ConversationId, visitor.UserId), (status, (string?)renewed["conversationId"], (string?)renewed["user"]));
        Assert.Equal(HttpStatusCode.OK, (await visitor.SayAsync("back again")).Status);
        await visitor.HearAsync("3: back again");
    }

    [Fact]
    public async Task An_old_token_of_another_page_or_of_a_conversation_that_is_over_begins_a_new_one()
    {
        await using var host = await RunningHost.StartAsync(
            null, "--DirectLine:AllowedOrigins:0=https://a.example", "--DirectLine:AllowedOrigins:1=https://b.example", "--DirectLine:IdleAfter=5.00:00:00", "--DirectLine:RenewWithin=1.00:00:00");
        using var pageClient = host.Client();
        pageClient.DefaultRequestHeaders.Add("Origin", "https://a.example");
        using var page = await Visitor.ArriveAsync(pageClient);
        using var otherClient = host.Client();
        otherClient.DefaultRequestHeaders.Add("Origin", "https://b.example");
        using var other = new Visitor(otherClient);
        using var ended = await Visitor.ArriveAsync(host);
        await ended.PostAsync(new { type = "endOfConversation" });

        Assert.True(await IsRenewedAsync(page, page));
        Assert.False(await IsRenewedAsync(other, page));
        Assert.False(await IsRenewedAsync(ended, ended));
        Assert.False(await IsRenewedAsync(page, page, token: page.StreamUrl[(page.StreamUrl.LastIndexOf("t=", StringComparison.Ordinal) + 2)..]));
        Assert.False(await IsRenewedAsync(page, page, token: "nonsense"));
        host.Clock.Advance(TimeSpan.FromHours(25));
        Assert.False(await IsRenewedAsync(page, page));

        static async Task<bool> IsRenewedAsync(Visitor asks, Visitor owner, string? token = null)
        {
            var (status, answer) = await asks.CallAsync(HttpMethod.Post, "/chat/token", new { token = token ?? owner.Token });
            Assert.Equal(HttpStatusCode.OK, status);
            return (string?)answer["conversationId"] == owner.ConversationId;
        }
    }

    [Fact]
    public async Task A_server_with_the_secret_orders_a_token_for_its_own_user()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Secret=a-long-enough-secret");
        using var visitor = new Visitor(host.Client()) { Token = "a-long-enough-secret" };

        var (status, ordered) = await visitor.CallAsync(HttpMethod.Post, "/v3/directline/tokens/generate", new { user = new { id = "dl_student1", name = "Robin" } });
        visitor.Token = (string)ordered["token"]!;
        var (started, conversation) = await visitor.CallAsync(HttpMethod.Post, "/v3/directline/conversations", new { user = new { id = "dl_somebody" } });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), (status, started));
        Assert.Equal((string?)ordered["conversationId"], (string?)conversation["conversationId"]);
        await host.Bot.HasSeenAsync();
        var greeted = host.Bot.Seen.Single();
        Assert.Equal(["careers", "dl_student1"], greeted.MembersAdded.Select(member => member.Id));
        Assert.Equal("Robin", greeted.From.Name);
    }

    [Fact]
    public async Task While_secrets_are_changed_the_old_and_the_new_one_are_good()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Secret=the-new-long-secret", "--DirectLine:OtherSecret=the-old-long-secret");

        foreach (var (secret, status) in new[] { ("the-new-long-secret", HttpStatusCode.OK), ("the-old-long-secret", HttpStatusCode.OK), ("the-odd-long-secret", HttpStatusCode.Forbidden) })
        {
            using var visitor = new Visitor(host.Client()) { Token = secret };
            Assert.Equal(status, (await visitor.CallAsync(HttpMethod.Post, "/v3/directline/tokens/generate")).Status);
        }
    }

    [Fact]
    public async Task A_token_ordered_for_certain_pages_works_from_no_other()
    {
        await using var host = await RunningHost.StartAsync(
            null, "--DirectLine:Secret=a-long-enough-secret", "--DirectLine:AllowedOrigins:0=https://a.example", "--DirectLine:AllowedOrigins:1=https://b.example");
        using var server = new Visitor(host.Client()) { Token = "a-long-enough-secret" };
        var (_, ordered) = await server.CallAsync(HttpMethod.Post, "/v3/directline/tokens/generate", new { trustedOrigins = new[] { "https://b.example/" } });

        using var here = await AskAsync(host, "/v3/directline/tokens/refresh", "https://b.example", token: (string)ordered["token"]!);
        using var there = await AskAsync(host, "/v3/directline/tokens/refresh", "https://a.example", token: (string)ordered["token"]!);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (here.StatusCode, there.StatusCode));
    }

    [Theory]
    [InlineData("a-long-enough-secret", "{\"trustedOrigins\":[\"https://a.example/page\"]}", HttpStatusCode.BadRequest)]
    [InlineData("a-long-enough-secret", "{\"trustedOrigins\":[\"nonsense\"]}", HttpStatusCode.BadRequest)]
    [InlineData("a-long-enough-secret", "{\"user\":{\"id\":\"student1\"}}", HttpStatusCode.BadRequest)]
    [InlineData("a-long-enough-secret", "[", HttpStatusCode.BadRequest)]
    [InlineData("another-long-secret", "{}", HttpStatusCode.Forbidden)]
    public async Task An_order_that_makes_no_sense_or_lacks_the_secret_is_refused(string secret, string body, HttpStatusCode status)
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Secret=a-long-enough-secret");
        using var visitor = new Visitor(host.Client()) { Token = secret };

        Assert.Equal(status, (await visitor.CallAsync(HttpMethod.Post, "/v3/directline/tokens/generate", body)).Status);
    }

    [Fact]
    public async Task A_server_may_start_the_conversation_with_the_secret_itself()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Secret=a-long-enough-secret");
        using var visitor = new Visitor(host.Client()) { Token = "a-long-enough-secret" };

        var (status, started) = await visitor.CallAsync(HttpMethod.Post, "/v3/directline/conversations", new { user = new { id = "dl_student1" }, locale = "en-GB" });
        visitor.Token = (string)started["token"]!;

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.CallAsync(HttpMethod.Get, $"/v3/directline/conversations/{started["conversationId"]}/activities")).Status);
    }

    [Fact]
    public async Task Without_a_configured_secret_nobody_orders_tokens()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = new Visitor(host.Client()) { Token = "anything" };

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.CallAsync(HttpMethod.Post, "/v3/directline/tokens/generate")).Status);
    }

    [Fact]
    public async Task Behind_a_proxy_the_stream_has_the_proxys_address()
    {
        await using var host = await RunningHost.StartAsync();
        using var client = host.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "chat.school.example");
        using var visitor = new Visitor(client);
        visitor.Token = (string)(await visitor.CallAsync(HttpMethod.Post, "/chat/token")).Body["token"]!;

        var (_, started) = await visitor.CallAsync(HttpMethod.Post, "/v3/directline/conversations");

        Assert.StartsWith("wss://chat.school.example/v3/directline/conversations/", (string?)started["streamUrl"], StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(RunningHost host, string path, string origin, HttpMethod? method = null, string? token = null)
    {
        using var client = host.Client();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path);
        request.Headers.Add("Origin", origin);
        if (method == HttpMethod.Options)
        {
            request.Headers.Add("Access-Control-Request-Method", "POST");
        }

        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        request.Content = new StringContent(string.Empty, Encoding.UTF8, "application/json");
        return await client.SendAsync(request);
    }
}
