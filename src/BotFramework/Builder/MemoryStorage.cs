using System.Collections.Concurrent;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// A storage that lasts as long as the process; every read and write is a copy, keys do not wait for each other.
/// Unlike the official one it copies the dictionary it is given and leaves that untouched.
/// </summary>
public class MemoryStorage : IStorage
{
    private readonly ConcurrentDictionary<string, StoredItem> _items = new(StringComparer.Ordinal);
    private readonly JsonSerializer _serializer;
    private long _lastETag;

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = default)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _serializer = jsonSerializer;
        foreach (var (key, value) in dictionary ?? [])
        {
            _items[key] = new StoredItem(value.DeepClone(), NextETag());
        }
    }

    public MemoryStorage(Dictionary<string, JObject> dictionary = default)
        : this(StateJson.Serializer, dictionary)
    {
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            if (_items.TryGetValue(key, out var stored))
            {
                found[key] = Restore(stored);
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            Write(key, value);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
        {
            _items.TryRemove(key, out _);
        }

        return Task.CompletedTask;
    }

    private void Write(string key, object value)
    {
        var fresh = new StoredItem(ToJson(value), NextETag());
        while (true)
        {
            if (!_items.TryGetValue(key, out var current))
            {
                if (_items.TryAdd(key, fresh))
                {
                    return;
                }

                continue;
            }

            if (value is IStoreItem item && item.ETag != "*" && item.ETag != current.ETag)
            {
                throw new ArgumentException($"Etag conflict on {key}: {item.ETag ?? "none"} was read, {current.ETag} is stored.");
            }

            if (_items.TryUpdate(key, fresh, current))
            {
                return;
            }
        }
    }

    private string NextETag() => Interlocked.Increment(ref _lastETag).ToString(CultureInfo.InvariantCulture);

    // A tree instead of text: an int that was put in comes out as an int, as bots that cast it expect.
    private JToken ToJson(object value)
    {
        using var tree = new JTokenWriter();

        // Declared as object, so that the root carries its type name as well.
        _serializer.Serialize(tree, value, typeof(object));
        return tree.Token;
    }

    private object Restore(StoredItem stored)
    {
        using var reader = new JTokenReader(stored.Json);
        var value = _serializer.Deserialize<object>(reader);
        if (value is IStoreItem item)
        {
            item.ETag = stored.ETag;
        }

        return value;
    }

    private sealed record StoredItem(JToken Json, string ETag);
}
