using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotFramework.Tests.AspNetCore;

/// <summary>When an issuer is asked for its keys.</summary>
public sealed class SigningKeysTests : IAsyncLifetime, IDisposable
{
    private readonly ManualTime _time = new();
    private readonly HttpClient _client = new();
    private OpenIdServer _issuer = null!;
    private SigningKeys _keys = null!;

    public async Task InitializeAsync()
    {
        _issuer = await OpenIdServer.StartAsync();
        _issuer.AddKey("any", null);
        _keys = new SigningKeys(new SigningKeyDocument(_issuer.MetadataUrl, () => _client, NullLogger.Instance), _time);
    }

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    public void Dispose()
    {
        _keys.Dispose();
        _client.Dispose();
    }

    [Fact]
    public async Task A_key_is_kept_for_a_day()
    {
        await FindAsync("any");
        var fetches = _issuer.Fetches;

        _time.Advance(TimeSpan.FromHours(23));
        Assert.NotNull(await FindAsync("any"));
        Assert.Equal(fetches, _issuer.Fetches);

        _time.Advance(TimeSpan.FromHours(2));
        Assert.NotNull(await FindAsync("any"));
        Assert.True(_issuer.Fetches > fetches);
    }

    [Fact]
    public async Task A_new_key_is_found_once_the_issuer_may_be_asked_again()
    {
        await FindAsync("any");
        _issuer.AddKey("new", null);

        Assert.Null(await FindAsync("new"));
        _time.Advance(TimeSpan.FromMinutes(6));

        Assert.NotNull(await FindAsync("new"));
    }

    [Fact]
    public async Task A_key_the_issuer_withdrew_is_gone_after_the_next_fetch()
    {
        await FindAsync("any");
        _issuer.RemoveKey("any");
        _time.Advance(TimeSpan.FromHours(25));

        Assert.Null(await FindAsync("any"));
    }

    [Fact]
    public async Task A_key_keeps_working_while_the_issuer_is_down_also_after_a_day()
    {
        await FindAsync("any");
        _issuer.IsDown = true;
        _time.Advance(TimeSpan.FromHours(25));

        Assert.NotNull(await FindAsync("any"));
    }

    [Fact]
    public async Task An_issuer_that_was_down_at_first_is_asked_again_soon()
    {
        _issuer.IsDown = true;
        Assert.Null(await FindAsync("any"));
        _issuer.IsDown = false;

        Assert.Null(await FindAsync("any"));
        _time.Advance(TimeSpan.FromSeconds(11));

        Assert.NotNull(await FindAsync("any"));
    }

    private Task<SigningKey> FindAsync(string keyId) => _keys.FindAsync(keyId, CancellationToken.None);
}
