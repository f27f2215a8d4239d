namespace Microsoft.Bot.Builder;

/// <summary>What is known during one turn, by key or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    public TurnContextStateCollection()
    {
    }

    public T Get<T>(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return TryGetValue(key, out var value) ? (T)value : default;
    }

    public T Get<T>() => Get<T>(typeof(T).FullName);

    public void Add<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (value == null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        base.Add(key, value);
    }

    public void Add<T>(T value) => Add(typeof(T).FullName, value);

    /// <summary>Sets a value; null takes it away.</summary>
    public void Set<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (value == null)
        {
            Remove(key);
        }
        else
        {
            this[key] = value;
        }
    }

    public void Set<T>(T value) => Set(typeof(T).FullName, value);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (!disposing)
        {
            return;
        }

        foreach (var value in Values)
        {
            // The turn context may sit in its own state, and a storage outlives the turn.
            if (value is IDisposable disposable and not (ITurnContext or IStorage))
            {
                disposable.Dispose();
            }
        }
    }
}
