using System.Net;

namespace BotFramework.Tests.AspNetCore;

/// <summary>The issuer changes its keys while the host runs.</summary>
public sealed class KeyRolloverTests : IAsyncLifetime
{
    private readonly EchoBot _bot = new() { OnMessage = (_, _) => Task.CompletedTask };
    private readonly ManualTime _time = new();
    private OpenIdServer _issuer = null!;
    private BotHost _host = null!;

    public async Task InitializeAsync()
    {
        _issuer = await OpenIdServer.StartAsync();
        _issuer.AddKey("old", null);
        _host = await BotHost.StartWithAsync(_bot, new BotHostParts
        {
            Settings = new() { ["MicrosoftAppId"] = "app-id", ["ToBotFromChannelOpenIdMetadataUrl"] = _issuer.MetadataUrl },
            Time = _time,
        });
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_new_key_is_taken_up_at_once_and_one_the_issuer_withdrew_no_longer_counts()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Token("old")));
        _time.Advance(TimeSpan.FromMinutes(6));
        var late = Token("old");
        _issuer.AddKey("new", null);
        _issuer.RemoveKey("old");

        Assert.Equal(HttpStatusCode.OK, await PostAsync(Token("new")));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(late));
        Assert.Equal(2, _bot.Turns);
    }

    private string Token(string key) => _issuer.Token(key, claims =>
    {
        var now = _time.GetUtcNow().ToUnixTimeSeconds();
        claims["nbf"] = now - 60;
        claims["exp"] = now + 3600;
    });

    private async Task<HttpStatusCode> PostAsync(string token) => (await _host.PostAsync(ActivityBodies.Message(), $"Bearer {token}")).Status;
}
