using AdvisorBot.DirectLine;
using AdvisorBot.DirectLine.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Storage.Sqlite;

/// <summary>The conversation log in SQLite; a committed entry outlives the process.</summary>
public sealed class SqliteConversationLog(SqliteDatabase database, TimeProvider time, IOptions<DirectLineOptions> options, IOptions<StorageOptions> storage) : IConversationLog
{
    private const string Columns = "conversation_id, watermark, activity_id, type, json, tries";

    /// <inheritdoc />
    public Task<bool> TryCreateAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return database.WriteAsync(
            connection =>
            {
                DeleteIdle(connection, conversation.Id);
                return connection.Execute(
                    "INSERT OR IGNORE INTO conversations (id, user_id, user_name, locale, active) VALUES ($id, $user, $name, $locale, $now)",
                    ("$id", conversation.Id), ("$user", conversation.UserId), ("$name", conversation.UserName), ("$locale", conversation.Locale), ("$now", Now)) == 1;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<Conversation?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(connection => connection.Query(
            "SELECT id, user_id, user_name, locale, ended FROM conversations WHERE id=$id AND active>$alive",
            row => new Conversation(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.GetInt64(4) == 1),
            ("$id", conversationId), ("$alive", Alive)).FirstOrDefault()));

    /// <inheritdoc />
    public Task TouchAsync(string conversationId, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.Execute("UPDATE conversations SET active=$now WHERE id=$id AND active>$alive", ("$id", conversationId), ("$now", Now), ("$alive", Alive)), cancellationToken);

    /// <inheritdoc />
    public Task EndAsync(string conversationId, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.Execute("UPDATE conversations SET ended=1 WHERE id=$id", ("$id", conversationId)), cancellationToken);

    /// <inheritdoc />
    public Task<LogEntry?> AppendAsync(NewEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return database.WriteAsync(connection => Append(connection, entry), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LogEntry>> ReadAsync(string conversationId, long after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LogEntry>>(database.Read(connection => connection.Query(
            $"SELECT {Columns} FROM activities WHERE conversation_id=$id AND watermark>$after ORDER BY watermark LIMIT $limit",
            Entry, ("$id", conversationId), ("$after", after), ("$limit", limit))));

    /// <inheritdoc />
    public Task CompleteAsync(LogEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return database.WriteAsync(
            connection => connection.Execute("UPDATE activities SET tries=0 WHERE conversation_id=$id AND watermark=$watermark", ("$id", entry.ConversationId), ("$watermark", entry.Watermark)),
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LogEntry>> TakePendingAsync(CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<LogEntry>>(
            connection =>
            {
                connection.Execute("UPDATE activities SET tries=tries+1 WHERE tries>0");
                return connection.Query($"SELECT {Columns} FROM activities WHERE tries>0 ORDER BY conversation_id, watermark", Entry);
            },
            cancellationToken);

    /// <inheritdoc />
    public Task<int> DeleteIdleAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                connection.Execute("DELETE FROM state WHERE written<=$old", ("$old", (time.GetUtcNow() - storage.Value.KeepState).ToUnixTimeMilliseconds()));
                return connection.Query("SELECT id FROM conversations WHERE active<=$alive", row => row.GetString(0), ("$alive", Alive)).Count(id => DeleteIdle(connection, id));
            },
            cancellationToken);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private long Alive => (time.GetUtcNow() - options.Value.IdleAfter).ToUnixTimeMilliseconds();

    private LogEntry? Append(SqliteConnection connection, NewEntry entry)
    {
        if (entry.ClientId is { } client && connection.Query(
            $"SELECT {Columns} FROM activities WHERE conversation_id=$id AND client_id=$client", Entry, ("$id", entry.ConversationId), ("$client", client)) is [var first, ..])
        {
            return first with { IsRepeat = true };
        }

        // Two activities within a millisecond, or a clock set back: the timestamp still rises.
        var places = connection.Query(
            "UPDATE conversations SET watermark=watermark+1, stamped=max($now, stamped+1), active=$now WHERE id=$id RETURNING watermark, stamped",
            row => (Watermark: row.GetInt64(0), Stamped: row.GetInt64(1)), ("$id", entry.ConversationId), ("$now", Now));
        if (places is not [var place])
        {
            return null;
        }

        var logged = entry.At(place.Watermark, DateTimeOffset.FromUnixTimeMilliseconds(place.Stamped));
        connection.Execute(
            $"INSERT INTO activities ({Columns}, client_id) VALUES ($conversation, $watermark, $id, $type, $json, $tries, $client)",
            ("$conversation", logged.ConversationId), ("$watermark", logged.Watermark), ("$id", logged.ActivityId), ("$type", logged.Type), ("$json", logged.Json), ("$tries", logged.Tries), ("$client", entry.ClientId));
        return logged;
    }

    // The state of the conversation goes with it: nobody can come back to it.
    private bool DeleteIdle(SqliteConnection connection, string id)
    {
        if (connection.Query("DELETE FROM conversations WHERE id=$id AND active<=$alive RETURNING user_id", row => row.GetString(0), ("$id", id), ("$alive", Alive)) is not [var user])
        {
            return false;
        }

        connection.Execute("DELETE FROM activities WHERE conversation_id=$id", ("$id", id));
        foreach (var key in (string[])[StateKeys.Conversation(DirectLineAdapter.ChannelId, id), StateKeys.Private(DirectLineAdapter.ChannelId, id, user)])
        {
            connection.Execute("DELETE FROM state WHERE key=$key", ("$key", key));
        }

        return true;
    }

    private static LogEntry Entry(SqliteDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4)) { Tries = row.GetInt32(5) };
}
