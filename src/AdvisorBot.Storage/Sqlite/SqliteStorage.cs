using Microsoft.Bot.Builder;
using Microsoft.Data.Sqlite;

namespace AdvisorBot.Storage.Sqlite;

/// <summary>The bot's state in SQLite; an item with an ETag is written only if nobody else wrote it since it was read.</summary>
/// <remarks>Either all changes of a call are stored or none.</remarks>
public sealed class SqliteStorage(SqliteDatabase database, TimeProvider time) : IStorage
{
    /// <inheritdoc />
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IDictionary<string, object>>(database.Read(connection => ReadAll(connection, keys)));
    }

    /// <inheritdoc />
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var items = changes.Select(change => new StoredItem(change.Key, change.Value)).ToList();
        await database.WriteAsync(connection => WriteAll(connection, items), cancellationToken);
        items.ForEach(item => item.Stored());
    }

    /// <inheritdoc />
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return database.WriteAsync(connection => keys.Sum(key => connection.Execute("DELETE FROM state WHERE key=$key", ("$key", key))), cancellationToken);
    }

    private static Dictionary<string, object> ReadAll(SqliteConnection connection, string[] keys)
    {
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            foreach (var item in connection.Query("SELECT json, is_bag, etag FROM state WHERE key=$key", Restore, ("$key", key)))
            {
                found[key] = item;
            }
        }

        return found;
    }

    private static object Restore(SqliteDataReader row)
    {
        var json = row.GetString(0);
        var value = row.GetInt64(1) == 1 ? StateSerializer.Read<StoredState>(json) : StateSerializer.Read<object>(json);
        if (value is IStoreItem item)
        {
            item.ETag = row.GetString(2);
        }

        return value!;
    }

    private int WriteAll(SqliteConnection connection, List<StoredItem> items)
    {
        foreach (var item in items)
        {
            var stored = connection.Scalar<string>("SELECT etag FROM state WHERE key=$key", ("$key", item.Key));
            if (stored is not null && !item.OverwritesAny && item.ReadETag != stored)
            {
                throw new ArgumentException($"Etag conflict on {item.Key}: {item.ReadETag ?? "none"} was read, {stored} is stored.");
            }

            connection.Execute(
                "INSERT OR REPLACE INTO state (key, json, is_bag, etag, written) VALUES ($key, $json, $bag, $etag, $written)",
                ("$key", item.Key), ("$json", item.Json), ("$bag", item.IsBag ? 1 : 0), ("$etag", item.ETag), ("$written", time.GetUtcNow().ToUnixTimeMilliseconds()));
        }

        return items.Count;
    }
}
