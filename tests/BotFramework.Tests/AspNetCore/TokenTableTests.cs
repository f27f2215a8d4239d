using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

/// <summary>
/// Requests with good and bad tokens, each judged by our host. The same table is judged by Microsoft's JavaScript SDK in BotFramework.Oracle.Tests.
/// </summary>
public sealed class TokenTableTests : IAsyncLifetime
{
    private static readonly JObject Table = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "AspNetCore", "tokens.json")));

    private readonly WebApplication _issuers = LocalServer.Create();
    private readonly OutgoingCalls _outgoing = new();

    public static TheoryData<string> Names(string expected) => [.. Cases().Where(request => (string?)request["ours"] == expected).Select(request => (string)request["name"]!)];

    public async Task InitializeAsync()
    {
        _issuers.MapGet("/{family}/{document}", (string family, string document) => Results.Text(
            (document == "keys"
                ? (JObject)Table[$"{family}Keys"]!
                : new JObject
                {
                    ["jwks_uri"] = $"{_issuers.Urls.First()}/{family}/keys",
                    ["id_token_signing_alg_values_supported"] = new JArray("RS256"),
                }).ToString(),
            "application/json"));
        await _issuers.StartAsync();
    }

    public async Task DisposeAsync() => await _issuers.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names), "admitted")]
    public async Task Admitted(string name)
    {
        var (answer, turns) = await PostAsync(name);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(1, turns);
    }

    [Theory]
    [MemberData(nameof(Names), "refused")]
    public async Task Refused_without_a_reason_a_turn_or_a_call_to_anybody(string name)
    {
        var (answer, turns) = await PostAsync(name);

        Assert.Contains(answer.Status, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
        Assert.Empty(answer.Body);
        Assert.Equal(0, turns);
        Assert.All(_outgoing.Targets, target => Assert.StartsWith(_issuers.Urls.First(), target, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_is_read_whole()
    {
        Assert.True(Cases().Count() >= 68, $"{Cases().Count()} cases");
        Assert.Equal(Cases().Count(), Cases().Select(request => (string?)request["name"]).Distinct().Count());
    }

    private static IEnumerable<JObject> Cases() => Table["cases"]!.Cast<JObject>();

    private async Task<(Answer Answer, int Turns)> PostAsync(string name)
    {
        var request = Cases().Single(request => (string?)request["name"] == name);
        var bot = new EchoBot { OnMessage = (_, _) => Task.CompletedTask };
        await using var host = await BotHost.StartWithAsync(bot, new BotHostParts
        {
            Settings = new()
            {
                ["MicrosoftAppId"] = "app-id",
                ["ChannelService"] = request.ContainsKey("government") ? "https://botframework.azure.us" : null,
                ["ToBotFromChannelOpenIdMetadataUrl"] = $"{_issuers.Urls.First()}/channel/metadata",
                ["ToBotFromEmulatorOpenIdMetadataUrl"] = $"{_issuers.Urls.First()}/entra/metadata",
                ["AllowEmulatorTokens"] = request.ContainsKey("emulator") ? "false" : "true",
            },
            Callers = request.ContainsKey("skills") ? new AllowedCallersClaimsValidator(["parent-app"]) : null,
            Http = _outgoing,
        });
        var activity = ActivityBodies.Message(serviceUrl: (string)request["serviceUrl"]!).With("channelId", request["channelId"]);
        return (await host.PostAsync(activity, (string?)request["authorization"]), bot.Turns);
    }
}
