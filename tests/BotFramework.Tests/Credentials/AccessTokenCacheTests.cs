using Microsoft.Bot.Connector.Authentication;

namespace BotFramework.Tests.Credentials;

/// <summary>How long a token is kept and how often one is fetched.</summary>
public sealed class AccessTokenCacheTests
{
    private readonly ManualTime _time = new();
    private readonly AccessTokenCache _cache;
    private TimeSpan _life = TimeSpan.FromHours(1);
    private int _fetches;
    private bool _fails;
    private TaskCompletionSource? _hold;

    public AccessTokenCacheTests()
    {
        _cache = new AccessTokenCache(FetchAsync, _time);
    }

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_it_expires()
    {
        Assert.Equal("token-1", await GetAsync());
        _time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("token-1", await GetAsync());
        _time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("token-2", await GetAsync());
    }

    [Fact]
    public async Task A_short_lived_token_is_used_for_half_its_life()
    {
        _life = TimeSpan.FromMinutes(4);
        await GetAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("token-1", await GetAsync());
        _time.Advance(TimeSpan.FromMinutes(1.5));

        Assert.Equal("token-2", await GetAsync());
    }

    [Fact]
    public async Task All_who_need_a_token_wait_for_the_same_fetch()
    {
        _hold = new TaskCompletionSource();
        var callers = Enumerable.Range(0, 50).Select(_ => GetAsync()).ToList();

        _hold.SetResult();

        Assert.All(await Task.WhenAll(callers), token => Assert.Equal("token-1", token));
        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_does_not_end_the_fetch_of_the_others()
    {
        _hold = new TaskCompletionSource();
        using var impatience = new CancellationTokenSource();
        var hasty = _cache.GetAsync(null, impatience.Token);
        var patient = GetAsync();

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hasty);
        _hold.SetResult();

        Assert.Equal("token-1", await patient);
        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task A_token_that_is_still_valid_survives_an_issuer_that_is_down()
    {
        await GetAsync();
        _fails = true;
        _time.Advance(TimeSpan.FromMinutes(57));

        Assert.Equal("token-1", await GetAsync());
        _time.Advance(TimeSpan.FromMinutes(4));

        await Assert.ThrowsAsync<HttpRequestException>(GetAsync);
    }

    [Fact]
    public async Task An_issuer_that_failed_is_left_alone_for_ten_seconds()
    {
        _fails = true;
        for (var call = 0; call < 5; call++)
        {
            await Assert.ThrowsAsync<HttpRequestException>(GetAsync);
        }

        Assert.Equal(1, _fetches);
        _time.Advance(TimeSpan.FromSeconds(11));
        _fails = false;
        Assert.Equal("token-2", await GetAsync());
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_however_many_saw_it_refused()
    {
        var token = await GetAsync();

        var others = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _cache.GetAsync(token, CancellationToken.None)));

        Assert.All(others, other => Assert.Equal("token-2", other));
        Assert.Equal(2, _fetches);
    }

    [Fact]
    public async Task A_channel_that_refuses_every_token_does_not_have_each_reply_fetch_one()
    {
        var token = await GetAsync();
        for (var call = 0; call < 10; call++)
        {
            token = await _cache.GetAsync(token, CancellationToken.None);
        }

        Assert.Equal(2, _fetches);
        _time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("token-3", await _cache.GetAsync(token, CancellationToken.None));
    }

    private Task<string> GetAsync() => _cache.GetAsync(null, CancellationToken.None);

    private async Task<AuthenticatorResult> FetchAsync(bool force)
    {
        var number = Interlocked.Increment(ref _fetches);
        if (_hold != null)
        {
            await _hold.Task;
        }

        return _fails
            ? throw new HttpRequestException("down")
            : new AuthenticatorResult { AccessToken = $"token-{number}", ExpiresOn = _time.GetUtcNow() + _life };
    }
}
