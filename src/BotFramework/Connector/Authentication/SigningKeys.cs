using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key that signs tokens, and the channels it may speak for; no list means any.</summary>
internal sealed record SigningKey(JsonWebKey Key, IReadOnlyCollection<string> Endorsements)
{
    public bool Endorses(string channelId) => Endorsements == null || Endorsements.Contains(channelId);
}

/// <summary>
/// The signing keys of one issuer. They are kept for a day and fetched again for an unknown key id, but not more often than every five minutes.
/// While the issuer is out of reach the known ones keep working; before the first fetch there are none, so nothing is accepted.
/// </summary>
internal sealed class SigningKeys : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan RefreshPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(10);

    private readonly SigningKeyDocument _document;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Snapshot _snapshot = new(new Dictionary<string, SigningKey>(), null);
    private DateTimeOffset? _lastAttempt;

    public SigningKeys(SigningKeyDocument document, TimeProvider time)
    {
        _document = document;
        _time = time;
    }

    /// <summary>The key of that id, or null.</summary>
    public async Task<SigningKey> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var known = _snapshot;
        var isKnown = known.Keys.TryGetValue(keyId, out var key);
        if (isKnown && !IsStale(known))
        {
            return key;
        }

        // Whoever has a key already does not wait for somebody else's refresh.
        if (await _fetching.WaitAsync(isKnown ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken))
        {
            try
            {
                await RefreshAsync(known, cancellationToken);
            }
            finally
            {
                _fetching.Release();
            }
        }

        return _snapshot.Keys.GetValueOrDefault(keyId);
    }

    public void Dispose() => _fetching.Dispose();

    private bool IsStale(Snapshot snapshot) => snapshot.FetchedAt == null || _time.GetUtcNow() - snapshot.FetchedAt >= Lifetime;

    private async Task RefreshAsync(Snapshot seen, CancellationToken cancellationToken)
    {
        var pause = _snapshot.Keys.Count == 0 ? PauseWithoutKeys : RefreshPause;
        if (!ReferenceEquals(seen, _snapshot) || _time.GetUtcNow() - _lastAttempt < pause)
        {
            return;
        }

        _lastAttempt = _time.GetUtcNow();
        var keys = await _document.TryFetchAsync(cancellationToken);
        if (keys != null)
        {
            _snapshot = new Snapshot(keys, _time.GetUtcNow());
        }
    }

    private sealed record Snapshot(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset? FetchedAt);
}
