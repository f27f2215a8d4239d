using System.Net;
using System.Security.Cryptography;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.AspNetCore;

/// <summary>Who may talk to the bot.</summary>
public sealed class AuthenticationTests : IAsyncLifetime
{
    private readonly EchoBot _bot = new() { OnMessage = (_, _) => Task.CompletedTask };
    private OpenIdServer _issuer = null!;
    private OpenIdServer _emulator = null!;
    private BotHost _host = null!;

    public async Task InitializeAsync()
    {
        _issuer = await OpenIdServer.StartAsync();
        _issuer.AddKey("any", null);
        _issuer.AddKey("teams", "msteams");
        _issuer.AddKey("emulator", "webchat", "emulator");
        _emulator = await OpenIdServer.StartAsync();
        _emulator.AddKey("entra", null);
        _host = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _issuer.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [Theory]
    [InlineData("any")]
    [InlineData("emulator")]
    public async Task A_good_token_is_admitted(string key)
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync($"Bearer {_issuer.Token(key)}"));
        Assert.Equal(1, _bot.Turns);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer {good} {good}")]
    [InlineData("Bearer  {good}")]
    [InlineData("Basic {good}")]
    [InlineData("{good}")]
    [InlineData("Bearer {good},Bearer {good}")]
    public async Task Anything_but_exactly_one_bearer_token_is_refused(string? header) =>
        await AssertRefusedAsync(header?.Replace("{good}", _issuer.Token("any"), StringComparison.Ordinal));

    [Theory]
    [InlineData("iss", "https://other.example")]
    [InlineData("iss", "https://api.botframework.com/")]
    [InlineData("iss", null)]
    [InlineData("aud", "other-app")]
    [InlineData("aud", "APP-ID")]
    [InlineData("aud", null)]
    [InlineData("exp", null)]
    [InlineData("nbf", null)]
    [InlineData("exp", "-400")]
    [InlineData("nbf", "400")]
    [InlineData("serviceurl", null)]
    [InlineData("serviceurl", "http://localhost:10")]
    [InlineData("serviceurl", "http://localhost:9/")]
    public async Task A_token_with_a_wrong_or_missing_claim_is_refused(string claim, string? value) =>
        await AssertRefusedAsync($"Bearer {_issuer.Token("any", Change(claim, value))}");

    [Theory]
    [InlineData("iss", "5")]
    [InlineData("iss", "{}")]
    [InlineData("aud", "5")]
    [InlineData("aud", "[]")]
    [InlineData("aud", "[\"app-id\",\"other-app\"]")]
    [InlineData("exp", "\"tomorrow\"")]
    [InlineData("exp", "1e300")]
    [InlineData("nbf", "[]")]
    [InlineData("serviceurl", "{}")]
    public async Task A_token_with_a_claim_of_the_wrong_type_is_refused(string claim, string json) =>
        await AssertRefusedAsync($"Bearer {_issuer.Token("any", claims => claims[claim] = Newtonsoft.Json.Linq.JToken.Parse(json))}");

    [Theory]
    [InlineData("exp", "-200")]
    [InlineData("nbf", "200")]
    public async Task Clocks_may_differ_by_five_minutes(string claim, string value) =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync($"Bearer {_issuer.Token("any", Change(claim, value))}"));

    [Fact]
    public async Task The_service_url_claim_may_be_written_the_other_way() =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync($"Bearer {_issuer.Token("any", claims =>
        {
            claims["serviceUrl"] = claims["serviceurl"];
            claims.Remove("serviceurl");
        })}"));

    [Fact]
    public async Task A_key_speaks_only_for_the_channels_it_is_endorsed_for() =>
        await AssertRefusedAsync($"Bearer {_issuer.Token("teams")}");

    [Fact]
    public async Task An_unsigned_token_is_refused() =>
        await AssertRefusedAsync($"Bearer {_issuer.UnsignedToken("any")}");

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_shared_secret_is_refused()
    {
        var secret = new SymmetricSecurityKey(_issuer.PublicKey("any")) { KeyId = "any" };

        await AssertRefusedAsync($"Bearer {OpenIdServer.Token(new SigningCredentials(secret, SecurityAlgorithms.HmacSha256))}");
    }

    [Fact]
    public async Task A_token_with_a_changed_payload_is_refused()
    {
        var parts = _issuer.Token("any").Split('.');
        var other = _issuer.Token("any", Change("serviceurl", "http://localhost:10")).Split('.');

        await AssertRefusedAsync($"Bearer {parts[0]}.{other[1]}.{parts[2]}");
    }

    [Fact]
    public async Task A_key_that_calls_itself_like_a_known_one_is_refused()
    {
        using var mine = RSA.Create(2048);
        var signer = new SigningCredentials(new RsaSecurityKey(mine) { KeyId = "any" }, SecurityAlgorithms.RsaSha256);

        await AssertRefusedAsync($"Bearer {OpenIdServer.Token(signer)}");
    }

    [Fact]
    public async Task An_unknown_key_is_refused_and_the_issuer_is_not_asked_about_each()
    {
        await PostAsync($"Bearer {_issuer.Token("any")}");
        var fetches = _issuer.Fetches;
        using var mine = RSA.Create(2048);
        for (var number = 0; number < 5; number++)
        {
            var signer = new SigningCredentials(new RsaSecurityKey(mine) { KeyId = $"unknown-{number}" }, SecurityAlgorithms.RsaSha256);
            await AssertRefusedAsync($"Bearer {OpenIdServer.Token(signer)}", turns: 1);
        }

        Assert.Equal(fetches, _issuer.Fetches);
    }

    [Fact]
    public async Task Without_any_keys_nothing_is_admitted()
    {
        _issuer.IsDown = true;

        await AssertRefusedAsync($"Bearer {_issuer.Token("any")}");
    }

    [Fact]
    public async Task Known_keys_keep_working_while_the_issuer_is_down()
    {
        await PostAsync($"Bearer {_issuer.Token("any")}");
        _issuer.IsDown = true;

        Assert.Equal(HttpStatusCode.OK, await PostAsync($"Bearer {_issuer.Token("any")}"));
    }

    [Fact]
    public async Task A_token_does_not_help_against_a_service_url_in_plain_text_elsewhere()
    {
        var token = _issuer.Token("any", Change("serviceurl", "http://example.com/"));

        var answer = await _host.PostAsync(ActivityBodies.Message(serviceUrl: "http://example.com/"), $"Bearer {token}");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
    }

    [Theory]
    [InlineData("1.0", "appid", true)]
    [InlineData(null, "appid", true)]
    [InlineData("2.0", "azp", true)]
    [InlineData("2.0", "appid", false)]
    [InlineData("1.0", "azp", false)]
    [InlineData("3.0", "appid", false)]
    public async Task An_emulator_token_names_the_bot_as_its_version_does(string? version, string claim, bool admitted)
    {
        await using var host = await StartAsync(allowEmulator: true);

        var answer = await host.PostAsync(ActivityBodies.Message(), $"Bearer {EmulatorToken(version, claim)}");

        Assert.Equal(admitted ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, answer.Status);
    }

    [Fact]
    public async Task An_emulator_token_is_refused_unless_a_setting_allows_it() =>
        await AssertRefusedAsync($"Bearer {EmulatorToken("1.0", "appid")}");

    [Fact]
    public async Task The_two_families_of_tokens_do_not_mix()
    {
        await using var host = await StartAsync(allowEmulator: true);
        var channelTokenWithEmulatorKey = OpenIdServer.Token(_emulator.Signer("entra"));
        var emulatorTokenWithChannelKey = OpenIdServer.Token(_issuer.Signer("any"), EmulatorClaims("1.0", "appid"));

        foreach (var token in new[] { channelTokenWithEmulatorKey, emulatorTokenWithChannelKey })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(ActivityBodies.Message(), $"Bearer {token}")).Status);
        }
    }

    [Fact]
    public async Task Without_an_app_id_a_request_is_admitted_only_without_credentials_and_from_this_machine()
    {
        await using var host = await BotHost.StartAsync(_bot);

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(ActivityBodies.Message())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(ActivityBodies.Message(), $"Bearer {_issuer.Token("any")}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(ActivityBodies.Message(serviceUrl: "https://example.com"))).Status);
    }

    [Fact]
    public async Task Keys_are_not_read_over_plain_http_from_elsewhere()
    {
        await using var host = await BotHost.StartAsync(_bot, new()
        {
            ["MicrosoftAppId"] = "app-id",
            ["ToBotFromChannelOpenIdMetadataUrl"] = "http://192.0.2.1/metadata",
        });

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(ActivityBodies.Message(), $"Bearer {_issuer.Token("any")}")).Status);
    }

    [Fact]
    public async Task What_the_body_claims_about_the_caller_does_not_count()
    {
        string? callerId = null;
        await using var host = await BotHost.StartAsync(new EchoBot
        {
            OnMessage = (turn, _) =>
            {
                callerId = turn.Activity.CallerId;
                return Task.CompletedTask;
            },
        });

        await host.PostAsync(ActivityBodies.Message().With("callerId", CallerIdConstants.PublicAzureChannel));

        Assert.Null(callerId);
    }

    private static Action<Dictionary<string, object>> Change(string claim, string? value) => claims =>
    {
        if (value == null)
        {
            claims.Remove(claim);
        }
        else if (claim is "exp" or "nbf")
        {
            claims[claim] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + long.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        }
        else
        {
            claims[claim] = value;
        }
    };

    private static Action<Dictionary<string, object>> EmulatorClaims(string? version, string claim) => claims =>
    {
        claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
        claims.Remove("serviceurl");
        claims[claim] = "app-id";
        if (version != null)
        {
            claims["ver"] = version;
        }
    };

    private string EmulatorToken(string? version, string claim) => OpenIdServer.Token(_emulator.Signer("entra"), EmulatorClaims(version, claim));

    private Task<BotHost> StartAsync(bool allowEmulator = false) => BotHost.StartAsync(_bot, new()
    {
        ["MicrosoftAppId"] = "app-id",
        ["ToBotFromChannelOpenIdMetadataUrl"] = _issuer.MetadataUrl,
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = _emulator.MetadataUrl,
        ["AllowEmulatorTokens"] = allowEmulator ? "true" : null,
    });

    private async Task<HttpStatusCode> PostAsync(string? authorization) => (await _host.PostAsync(ActivityBodies.Message(), authorization)).Status;

    private async Task AssertRefusedAsync(string? authorization, int turns = 0)
    {
        var answer = await _host.PostAsync(ActivityBodies.Message(), authorization);

        Assert.Equal(new Answer(HttpStatusCode.Unauthorized, string.Empty), answer);
        Assert.Equal(turns, _bot.Turns);
    }
}
