using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Doors;

/// <summary>The page's token comes from Azure Bot Service's Direct Line, played by a small server here.</summary>
public sealed class AzureTokenTests
{
    private const string Secret = "azure-channel-secret";
    private const string Good = """{"conversationId":"abc123-us","token":"an.azure.token","expires_in":3600}""";

    [Fact]
    public async Task A_page_gets_azures_token_and_is_told_where_it_belongs()
    {
        await using var azure = await Azure.StartAsync(200, Good);
        await using var host = await StartAsync(azure);

        var (status, body) = await AskAsync(host, "https://school.example");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("abc123-us", "an.azure.token", 3600), ((string?)body["conversationId"], (string?)body["token"], (int)body["expires_in"]!));
        Assert.Equal($"{azure.Address}/v3/directline", (string?)body["domain"]);
        Assert.Equal(("/v3/directline/tokens/generate", $"Bearer {Secret}"), (azure.Path, azure.Authorization));
        Assert.Equal((string?)body["user"], (string?)azure.Order["user"]!["id"]);
        Assert.StartsWith("dl_", (string?)azure.Order["user"]!["id"], StringComparison.Ordinal);
        Assert.Equal("https://school.example", (string?)azure.Order["trustedOrigins"]!.Single());
        Assert.DoesNotContain(Secret, body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_visitors_are_two_users()
    {
        await using var azure = await Azure.StartAsync(200, Good);
        await using var host = await StartAsync(azure);

        var first = await AskAsync(host, null);
        var second = await AskAsync(host, null);

        Assert.NotEqual((string?)first.Body["user"], (string?)second.Body["user"]);
        Assert.Null(azure.Order["trustedOrigins"]);
    }

    [Theory]
    [InlineData(401, "", HttpStatusCode.BadGateway, "TokenServiceRefused")]
    [InlineData(403, """{"error":{"code":"BadArgument","message":"Invalid token or secret"}}""", HttpStatusCode.BadGateway, "TokenServiceRefused")]
    [InlineData(429, "", HttpStatusCode.TooManyRequests, "TooManyRequests")]
    [InlineData(500, "<html>", HttpStatusCode.BadGateway, "TokenServiceFailed")]
    [InlineData(302, "", HttpStatusCode.BadGateway, "TokenServiceFailed")]
    [InlineData(200, "<html>sign in to the network</html>", HttpStatusCode.BadGateway, "TokenServiceFailed")]
    [InlineData(200, """{"token":7}""", HttpStatusCode.BadGateway, "TokenServiceFailed")]
    public async Task When_azure_gives_none_the_page_is_told_so(int status, string answer, HttpStatusCode expected, string code)
    {
        await using var azure = await Azure.StartAsync(status, answer);
        await using var host = await StartAsync(azure);

        var (actual, body) = await AskAsync(host, null);

        Assert.Equal((expected, code), (actual, (string?)body["error"]?["code"]));
        Assert.DoesNotContain(Secret, body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_azure_is_late_or_away_the_page_does_not_wait_for_ever()
    {
        await using var azure = await Azure.StartAsync(200, Good, TimeSpan.FromSeconds(20));
        await using var late = await StartAsync(azure, "--DirectLine:Azure:Patience=00:00:00.300");
        await using var away = await RunningHost.StartAsync(null, $"--DirectLine:Azure:Secret={Secret}", "--DirectLine:Azure:Endpoint=http://127.0.0.1:9");

        Assert.Equal(HttpStatusCode.GatewayTimeout, (await AskAsync(late, null)).Status);
        Assert.Equal(HttpStatusCode.BadGateway, (await AskAsync(away, null)).Status);
    }

    [Fact]
    public async Task A_foreign_page_does_not_get_as_far_as_azure()
    {
        await using var azure = await Azure.StartAsync(200, Good);
        await using var host = await StartAsync(azure);

        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(host, "https://evil.example")).Status);
        Assert.Null(azure.Path);
    }

    private static Task<RunningHost> StartAsync(Azure azure, params string[] settings) => RunningHost.StartAsync(
        null, [$"--DirectLine:Azure:Secret={Secret}", $"--DirectLine:Azure:Endpoint={azure.Address}", "--DirectLine:AllowedOrigins:0=https://school.example", .. settings]);

    private static async Task<(HttpStatusCode Status, JObject Body)> AskAsync(RunningHost host, string? origin)
    {
        using var client = host.Client();
        if (origin is not null)
        {
            client.DefaultRequestHeaders.Add("Origin", origin);
        }

        using var visitor = new Visitor(client);
        return await visitor.CallAsync(HttpMethod.Post, "/chat/token");
    }

    private sealed class Azure(WebApplication app) : IAsyncDisposable
    {
        public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        public string? Path { get; private set; }

        public string? Authorization { get; private set; }

        public JObject Order { get; private set; } = [];

        public static async Task<Azure> StartAsync(int status, string answer, TimeSpan delay = default)
        {
            var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
            builder.Logging.ClearProviders();
            var app = builder.Build();
            var azure = new Azure(app);
            app.Run(async http =>
            {
                (azure.Path, azure.Authorization) = (http.Request.Path, http.Request.Headers.Authorization);
                using var body = new StreamReader(http.Request.Body);
                azure.Order = JObject.Parse(await body.ReadToEndAsync());
                await Task.Delay(delay, http.RequestAborted);
                http.Response.StatusCode = status;
                http.Response.Headers.Location = status == 302 ? "http://127.0.0.1:9/" : default;
                await http.Response.WriteAsync(answer);
            });
            await app.StartAsync();
            return azure;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
