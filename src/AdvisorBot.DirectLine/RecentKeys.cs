namespace AdvisorBot.DirectLine;

/// <summary>A set whose members are forgotten after a while.</summary>
internal sealed class RecentKeys<TKey>(TimeProvider time)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly HashSet<TKey> _keys = [];
    private readonly Queue<(TKey Key, DateTimeOffset Until)> _order = new();

    /// <summary>Adds the key; false when it is there already.</summary>
    public bool TryAdd(TKey key, TimeSpan lifetime)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            while (_order.TryPeek(out var oldest) && oldest.Until <= now)
            {
                _keys.Remove(_order.Dequeue().Key);
            }

            if (!_keys.Add(key))
            {
                return false;
            }

            _order.Enqueue((key, now + lifetime));
            return true;
        }
    }

    /// <summary>Forgets the key before its time.</summary>
    public void Remove(TKey key)
    {
        lock (_lock)
        {
            _keys.Remove(key);
        }
    }
}
