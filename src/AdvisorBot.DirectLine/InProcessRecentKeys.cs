namespace AdvisorBot.DirectLine;

/// <summary>The recent keys of a single host, in its memory.</summary>
public sealed class InProcessRecentKeys(TimeProvider time) : IRecentKeys
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _keys = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _order = new();

    /// <inheritdoc />
    public Task<bool> TryAddAsync(string key, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            while (_order.TryPeek(out _, out var until) && until <= now)
            {
                var old = _order.Dequeue();
                if (_keys.TryGetValue(old, out var ends) && ends <= now)
                {
                    _keys.Remove(old);
                }
            }

            var isNew = _keys.TryAdd(key, now + lifetime);
            if (isNew)
            {
                _order.Enqueue(key, now + lifetime);
            }

            return Task.FromResult(isNew);
        }
    }

    /// <inheritdoc />
    public Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _keys.Remove(key);
        }

        return Task.CompletedTask;
    }
}
