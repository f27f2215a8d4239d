namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Keeps one token until five minutes before it expires (half its life for short ones). One fetch runs at a time and all wait for it.
/// When it fails, a token that is still valid goes on being used, and the issuer is left alone for ten seconds.
/// A token that is turned down is replaced, but not more often than once a minute: a channel that refuses all would have each reply fetch one.
/// </summary>
internal sealed class AccessTokenCache
{
    private static readonly TimeSpan RefreshMargin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PauseAfterRefusal = TimeSpan.FromMinutes(1);

    private readonly Func<bool, Task<AuthenticatorResult>> _fetch;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private Held _held;
    private Failure _failure;
    private DateTimeOffset? _lastRefusal;
    private Task<string> _fetching;

    public AccessTokenCache(Func<bool, Task<AuthenticatorResult>> fetch, TimeProvider time)
    {
        _fetch = fetch;
        _time = time;
    }

    /// <summary>The token held now, fresh or not, or null.</summary>
    public string Current => Volatile.Read(ref _held)?.Token;

    /// <summary>A token other than <paramref name="refused"/>, the one somebody just turned down, if any.</summary>
    public async Task<string> GetAsync(string refused, CancellationToken cancellationToken)
    {
        Task<string> fetching;
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            if (_held is { } held && now < held.RefreshAt)
            {
                var isReplacing = _fetching is { IsCompleted: false };
                if (held.Token != refused || (!isReplacing && now - _lastRefusal < PauseAfterRefusal))
                {
                    return held.Token;
                }

                _lastRefusal = now;
            }

            fetching = Fetching(refused);
        }

        try
        {
            return await fetching.WaitAsync(cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested && StillValid(refused) is { } token)
        {
            return token;
        }
    }

    private string StillValid(string refused) =>
        Volatile.Read(ref _held) is { } held && held.Token != refused && _time.GetUtcNow() < held.ExpiresOn ? held.Token : null;

    private Task<string> Fetching(string refused)
    {
        if (_fetching is { IsCompleted: false })
        {
            return _fetching;
        }

        if (refused == null && _failure is { } failure && _time.GetUtcNow() - failure.At < PauseAfterFailure)
        {
            return Task.FromException<string>(failure.Reason);
        }

        var force = _held != null;
        return _fetching = Task.Run(() => FetchAsync(force));
    }

    private async Task<string> FetchAsync(bool force)
    {
        try
        {
            var result = await _fetch(force);
            var now = _time.GetUtcNow();
            var half = (result.ExpiresOn - now) / 2;
            lock (_gate)
            {
                _held = new Held(result.AccessToken, result.ExpiresOn - (half < RefreshMargin ? half : RefreshMargin), result.ExpiresOn);
                _failure = null;
            }

            return result.AccessToken;
        }
        catch (Exception exception)
        {
            lock (_gate)
            {
                _failure = new Failure(exception, _time.GetUtcNow());
            }

            throw;
        }
    }

    private sealed record Held(string Token, DateTimeOffset RefreshAt, DateTimeOffset ExpiresOn);

    private sealed record Failure(Exception Reason, DateTimeOffset At);
}
