using Microsoft.Bot.Builder;
using Npgsql;

namespace AdvisorBot.Storage.Postgres;

/// <summary>The bot's state in PostgreSQL; an item with an ETag is written only if nobody, on any host, wrote it since it was read.</summary>
/// <remarks>Either all changes of a call are stored or none.</remarks>
public sealed class PostgresStorage(PostgresDatabase database, TimeProvider time) : IStorage
{
    private const string Write =
        "INSERT INTO state (key, json, is_bag, etag, written) VALUES ($1, $2, $3, $4, $5) "
        + "ON CONFLICT (key) DO UPDATE SET json=excluded.json, is_bag=excluded.is_bag, etag=excluded.etag, written=excluded.written WHERE $6 OR state.etag=$7";

    /// <inheritdoc />
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Length == 0)
        {
            return new Dictionary<string, object>();
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await connection.QueryAsync("SELECT key, json, is_bag, etag FROM state WHERE key = ANY($1)", row => (Key: row.GetString(0), Item: Restore(row)), cancellationToken, [keys]);
        return found.ToDictionary(row => row.Key, row => row.Item);
    }

    /// <inheritdoc />
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        // Two calls that change the same items lock them in the same order.
        var items = changes.OrderBy(change => change.Key, StringComparer.Ordinal).Select(change => new StoredItem(change.Key, change.Value)).ToList();
        if (items is [var only])
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await WriteAsync(connection, only, cancellationToken);
        }
        else if (items.Count > 0)
        {
            await database.InTransactionAsync(connection => WriteAllAsync(connection, items, cancellationToken), cancellationToken);
        }

        items.ForEach(item => item.Stored());
    }

    /// <inheritdoc />
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return database.ExecuteAsync("DELETE FROM state WHERE key = ANY($1)", cancellationToken, [keys]);
    }

    private async Task<int> WriteAllAsync(NpgsqlConnection connection, List<StoredItem> items, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            await WriteAsync(connection, item, cancellationToken);
        }

        return items.Count;
    }

    private async Task WriteAsync(NpgsqlConnection connection, StoredItem item, CancellationToken cancellationToken)
    {
        var written = await connection.ExecuteAsync(
            Write, cancellationToken, item.Key, item.Json, item.IsBag, item.ETag, time.GetUtcNow().ToUnixTimeMilliseconds(), item.OverwritesAny, item.ReadETag ?? string.Empty);
        if (written == 0)
        {
            throw new ArgumentException($"Etag conflict on {item.Key}: {item.ReadETag ?? "none"} was read, another is stored.");
        }
    }

    private static object Restore(NpgsqlDataReader row)
    {
        var json = row.GetString(1);
        var value = row.GetBoolean(2) ? StateSerializer.Read<StoredState>(json) : StateSerializer.Read<object>(json);
        if (value is IStoreItem item)
        {
            item.ETag = row.GetString(3);
        }

        return value!;
    }
}
