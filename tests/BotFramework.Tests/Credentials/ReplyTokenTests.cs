using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BotFramework.Tests.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BotFramework.Tests.Credentials;

/// <summary>The token a reply carries, and where it may go.</summary>
public sealed class ReplyTokenTests : IAsyncLifetime
{
    private OpenIdServer _issuer = null!;
    private LoginServer _login = null!;
    private StubConnector _connector = null!;

    public async Task InitializeAsync()
    {
        _issuer = await OpenIdServer.StartAsync();
        _issuer.AddKey("any", null);
        _login = await LoginServer.StartAsync();
        _connector = await StubConnector.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _connector.DisposeAsync();
        await _login.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Theory]
    [InlineData("", null, "login.microsoftonline.com", "/botframework.com/oauth2/v2.0/token")]
    [InlineData("MultiTenant", "tenant-1", "login.microsoftonline.com", "/botframework.com/oauth2/v2.0/token")]
    [InlineData("SingleTenant", "tenant-1", "login.microsoftonline.com", "/tenant-1/oauth2/v2.0/token")]
    public async Task A_reply_carries_a_token_fetched_with_the_bots_password(string type, string? tenant, string host, string path)
    {
        await using var bot = await StartAsync(new() { ["MicrosoftAppType"] = type, ["MicrosoftAppTenantId"] = tenant, ["ValidateAuthority"] = null });

        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot));

        Assert.Equal("Bearer token-1", Assert.Single(_connector.Calls).Authorization);
        var request = Assert.Single(_login.Requests);
        Assert.Equal((host, path), (request.Host, request.Path));
        Assert.Equal("client_credentials", request.Fields["grant_type"]);
        Assert.Equal("app-id", request.Fields["client_id"]);
        Assert.Equal("secret", request.Fields["client_secret"]);
        Assert.Contains("https://api.botframework.com/.default", request.Fields["scope"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_login_address_and_audience_can_be_configured()
    {
        await using var bot = await StartAsync(new()
        {
            ["ToChannelFromBotLoginUrl"] = "https://login.school.example/our-tenant",
            ["ToChannelFromBotOAuthScope"] = "https://api.school.example",
        });

        await PostAsync(bot);

        var request = Assert.Single(_login.Requests);
        Assert.Equal(("login.school.example", "/our-tenant/oauth2/v2.0/token"), (request.Host, request.Path));
        Assert.Contains("https://api.school.example/.default", request.Fields["scope"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_governments_cloud_the_token_comes_from_its_own_login()
    {
        await using var bot = await StartAsync(new() { ["ChannelService"] = "https://botframework.azure.us" });
        var token = _issuer.Token("any", claims =>
        {
            claims["iss"] = "https://api.botframework.us";
            claims["serviceurl"] = _connector.Url;
        });

        await bot.PostAsync(Hello(), $"Bearer {token}");

        var request = Assert.Single(_login.Requests);
        Assert.Equal("login.microsoftonline.us", request.Host);
        Assert.Equal("/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token", request.Path, ignoreCase: true);
        Assert.Contains("https://api.botframework.us/.default", request.Fields["scope"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_proves_who_the_bot_is_without_a_password()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await using var bot = await StartAsync(
            new() { ["MicrosoftAppPassword"] = null }, new CertificateServiceClientCredentialsFactory(certificate, "app-id", "tenant-1", _login.Client, sendX5c: true));

        await PostAsync(bot);

        Assert.Equal("Bearer token-1", Assert.Single(_connector.Calls).Authorization);
        var request = Assert.Single(_login.Requests);
        Assert.Equal("/tenant-1/oauth2/v2.0/token", request.Path);
        var assertion = new JsonWebToken(request.Fields["client_assertion"]);
        Assert.Equal("app-id", assertion.Issuer);
        Assert.False(request.Fields.ContainsKey("client_secret"));
        Assert.True(assertion.TryGetHeaderValue<object>("x5c", out _));
    }

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        await using var bot = await StartAsync(new()
        {
            ["MicrosoftAppType"] = "UserAssignedMSI",
            ["MicrosoftAppTenantId"] = "tenant-1",
            ["MicrosoftAppPassword"] = null,
        });

        await PostAsync(bot);

        var request = Assert.Single(_login.Requests, request => request.Fields.ContainsKey("resource"));
        Assert.Equal("169.254.169.254", request.Host);
        Assert.Equal("https://api.botframework.com", request.Fields["resource"]);
        Assert.Equal("app-id", request.Fields["client_id"]);
        Assert.StartsWith("Bearer token-", Assert.Single(_connector.Calls).Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_conversations_at_once_share_one_token()
    {
        await using var bot = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(bot)));

        Assert.Equal(20, _connector.Calls.Count);
        Assert.All(_connector.Calls, call => Assert.Equal("Bearer token-1", call.Authorization));
        Assert.Single(_login.Requests);
    }

    [Fact]
    public async Task A_refused_token_is_exchanged_for_a_new_one_once()
    {
        _connector.Answer = (context, number) => AnswerAsync(context, number == 1 ? 401 : 201);
        await using var bot = await StartAsync();

        await PostAsync(bot);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], _connector.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_channel_that_refuses_the_new_token_too_is_not_asked_again()
    {
        _connector.Answer = (context, _) => AnswerAsync(context, 401);
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot));
        Assert.Equal(2, _connector.Calls.Count);
        Assert.Equal(2, _login.Requests.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_turn_still_succeeds()
    {
        _login.Status = 401;
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot));
        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task Replies_in_the_answer_need_no_token()
    {
        await using var bot = await StartAsync();

        var answer = await bot.PostAsync(Hello().With("deliveryMode", "expectReplies"), Authorization());

        Assert.Contains("Echo: hello", answer.Body, StringComparison.Ordinal);
        Assert.Empty(_login.Requests);
    }

    [Fact]
    public async Task A_conversation_is_not_gone_on_with_at_an_address_no_validated_token_came_from()
    {
        await using var bot = await StartAsync();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => ContinueAsync(bot, _connector.Url));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => ContinueAsync(bot, "https://attacker.example/"));

        Assert.Empty(_login.Requests);
        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task A_refused_request_makes_its_address_no_more_trusted()
    {
        await using var bot = await StartAsync();

        await bot.PostAsync(Hello(), $"Bearer {_issuer.Token("any", claims => claims["aud"] = "other-app")}");

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => ContinueAsync(bot, _connector.Url));
        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task A_conversation_is_gone_on_with_where_a_validated_token_came_from()
    {
        await using var bot = await StartAsync();
        await PostAsync(bot);

        await ContinueAsync(bot, _connector.Url);

        Assert.Equal("Bearer token-1", _connector.Calls[^1].Authorization);
        Assert.Equal("still there?", (string?)_connector.Calls[^1].Body!["text"]);
    }

    [Fact]
    public async Task Configuration_may_vouch_for_an_address_after_a_restart()
    {
        await using var bot = await StartAsync(new() { ["TrustedServiceUrls:0"] = _connector.Url });

        await ContinueAsync(bot, _connector.Url);

        Assert.Equal("Bearer token-1", Assert.Single(_connector.Calls).Authorization);
    }

    [Fact]
    public async Task Another_app_id_than_the_bots_own_gets_no_token()
    {
        await using var bot = await StartAsync();
        await PostAsync(bot);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ContinueAsync(bot, _connector.Url, "other-app"));
        Assert.Single(_connector.Calls);
    }

    [Fact]
    public async Task A_client_sent_to_another_server_takes_no_token_along()
    {
        await using var elsewhere = await StubConnector.StartAsync();
        await using var bot = await StartAsync(bot: new EchoBot
        {
            OnMessage = async (turn, token) =>
            {
                var client = turn.TurnState.Get<IConnectorClient>();
                client.BaseUri = new Uri(elsewhere.Url);
                await turn.SendActivityAsync("hi", cancellationToken: token);
            },
        });

        await PostAsync(bot);

        Assert.Empty(Assert.Single(elsewhere.Calls).Authorization);
        Assert.Empty(_login.Requests);
    }

    [Fact]
    public async Task Another_bot_is_answered_with_a_token_for_that_bot_only()
    {
        await using var bot = await StartAsync(
            new() { ["ToBotFromEmulatorOpenIdMetadataUrl"] = _issuer.MetadataUrl }, callers: new AllowedCallersClaimsValidator(["parent-app"]));
        var token = _issuer.Token("any", claims =>
        {
            claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
            claims["ver"] = "1.0";
            claims["appid"] = "parent-app";
        });

        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(Hello(), $"Bearer {token}")).Status);

        Assert.Contains("parent-app/.default", Assert.Single(_login.Requests).Fields["scope"], StringComparison.Ordinal);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => ContinueAsync(bot, _connector.Url));
    }

    [Theory]
    [InlineData("MicrosoftAppType", "ManyTenants")]
    [InlineData("MicrosoftAppType", "SingleTenant")]
    [InlineData("MicrosoftAppType", "UserAssignedMSI")]
    [InlineData("ChannelService", "https://botframework.example")]
    [InlineData("TrustedServiceUrls:0", "http://example.com/")]
    public void Settings_that_make_no_sense_stop_the_start(string name, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["MicrosoftAppId"] = "app-id", ["MicrosoftAppPassword"] = "secret", [name] = value })
            .Build();

        var refusal = Assert.Throws<InvalidOperationException>(() => new ConfigurationBotFrameworkAuthentication(configuration));

        Assert.Contains(value, refusal.Message, StringComparison.Ordinal);
    }

    private static Task ContinueAsync(BotHost bot, string serviceUrl, string appId = "app-id") => bot.Adapter.ContinueConversationAsync(
        appId,
        new ConversationReference("m1", new ChannelAccount("u"), new ChannelAccount("b"), new ConversationAccount(id: "c"), "msteams", serviceUrl),
        (turn, token) => turn.SendActivityAsync("still there?", cancellationToken: token),
        CancellationToken.None);

    private static Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private Newtonsoft.Json.Linq.JObject Hello() => ActivityBodies.Message(serviceUrl: _connector.Url);

    private string Authorization() => $"Bearer {_issuer.Token("any", claims => claims["serviceurl"] = _connector.Url)}";

    private async Task<HttpStatusCode> PostAsync(BotHost bot) => (await bot.PostAsync(Hello(), Authorization())).Status;

    private Task<BotHost> StartAsync(
        Dictionary<string, string?>? settings = null, ServiceClientCredentialsFactory? credentials = null, ClaimsValidator? callers = null, EchoBot? bot = null)
    {
        var all = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = "app-id",
            ["MicrosoftAppPassword"] = "secret",
            ["ValidateAuthority"] = "false",
            ["ToBotFromChannelOpenIdMetadataUrl"] = _issuer.MetadataUrl,
        };
        foreach (var (name, value) in settings ?? [])
        {
            all[name] = value;
        }

        return BotHost.StartWithAsync(bot ?? new EchoBot(), new BotHostParts { Settings = all, Login = _login.Client, Callers = callers, Credentials = credentials });
    }
}
