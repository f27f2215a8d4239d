using AdvisorBot.DirectLine;
using AdvisorBot.DirectLine.Conversations;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AdvisorBot.Storage.Postgres;

/// <summary>The conversation log of all hosts; with each entry the others are told that there is something to read.</summary>
/// <remarks>The row of a conversation is locked from the moment an entry gets its watermark until it is stored, so entries become visible in their order.</remarks>
public sealed partial class PostgresConversationLog(
    PostgresDatabase database, HostSession session, LogNotifier notifier, TimeProvider time, IOptions<DirectLineOptions> options, IOptions<StorageOptions> storage) : IConversationLog
{
    private const string Columns = "conversation_id, watermark, activity_id, type, json, tries";

    /// <inheritdoc />
    public Task<bool> TryCreateAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return database.InTransactionAsync(
            async connection =>
            {
                await DeleteIdleAsync(connection, cancellationToken, conversation.Id);
                return await connection.ExecuteAsync(
                    "INSERT INTO conversations (id, user_id, user_name, locale, active) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                    cancellationToken, conversation.Id, conversation.UserId, conversation.UserName, conversation.Locale, Now) == 1;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Conversation?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await connection.QueryAsync(
            "SELECT id, user_id, user_name, locale, ended FROM conversations WHERE id=$1 AND active>$2",
            row => new Conversation(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.GetBoolean(4)),
            cancellationToken, conversationId, Alive);
        return found.FirstOrDefault();
    }

    /// <inheritdoc />
    public Task TouchAsync(string conversationId, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE conversations SET active=$2 WHERE id=$1 AND active>$3", cancellationToken, conversationId, Now, Alive);

    /// <inheritdoc />
    public Task EndAsync(string conversationId, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE conversations SET ended=true WHERE id=$1", cancellationToken, conversationId);

    /// <inheritdoc />
    public async Task<LogEntry?> AppendAsync(NewEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var host = await session.NumberAsync(cancellationToken);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // Two activities within a millisecond, or hosts whose clocks differ: the timestamp still rises.
        var places = await connection.QueryAsync(
            "UPDATE conversations SET watermark=watermark+1, stamped=greatest($2, stamped+1), active=$2 WHERE id=$1 RETURNING watermark, stamped",
            row => (Watermark: row.GetInt64(0), Stamped: row.GetInt64(1)), cancellationToken, entry.ConversationId, Now);
        if (places is not [var place])
        {
            return null;
        }

        // The conversation is locked: whoever posts the same on another host at this moment waits, and then finds ours.
        if (entry.ClientId is { } client && await FirstUnderAsync(connection, entry.ConversationId, client, cancellationToken) is { } first)
        {
            return first with { IsRepeat = true };
        }

        var logged = entry.At(place.Watermark, DateTimeOffset.FromUnixTimeMilliseconds(place.Stamped));
        await connection.ExecuteAsync(
            $"INSERT INTO activities ({Columns}, host, client_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            cancellationToken, logged.ConversationId, logged.Watermark, logged.ActivityId, logged.Type, logged.Json, logged.Tries, host, entry.ClientId);
        await CommitAsync(transaction, logged, cancellationToken);
        notifier.Appended(host, logged.ConversationId);
        return logged;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<LogEntry>> ReadAsync(string conversationId, long after, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync(
            $"SELECT {Columns} FROM activities WHERE conversation_id=$1 AND watermark>$2 ORDER BY watermark LIMIT $3", Entry, cancellationToken, conversationId, after, limit);
    }

    /// <inheritdoc />
    public async Task<int> DeleteIdleAsync(CancellationToken cancellationToken)
    {
        var host = await session.NumberAsync(cancellationToken);
        return await database.InTransactionAsync(
            async connection =>
            {
                // One host sweeps; the others find it done.
                if (!await connection.ScalarAsync<bool>("SELECT pg_try_advisory_xact_lock($1)", cancellationToken, PostgresLocks.Sweep))
                {
                    return 0;
                }

                await connection.ExecuteAsync("DELETE FROM state WHERE written<=$1", cancellationToken, (time.GetUtcNow() - storage.Value.KeepState).ToUnixTimeMilliseconds());
                await connection.ExecuteAsync("DELETE FROM recent WHERE until<=$1", cancellationToken, Now);
                var deleted = await DeleteIdleAsync(connection, cancellationToken);
                if (deleted > 0)
                {
                    await connection.ExecuteAsync(LogNotice.Send, cancellationToken, [LogNotice.Deleted(host)]);
                }

                return deleted;
            },
            cancellationToken);
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private long Alive => (time.GetUtcNow() - options.Value.IdleAfter).ToUnixTimeMilliseconds();

    private static async Task<LogEntry?> FirstUnderAsync(NpgsqlConnection connection, string conversationId, string clientId, CancellationToken cancellationToken) =>
        (await connection.QueryAsync($"SELECT {Columns} FROM activities WHERE conversation_id=$1 AND client_id=$2", Entry, cancellationToken, conversationId, clientId)).FirstOrDefault();

    // The state of a conversation goes with it: nobody can come back to it.
    private async Task<int> DeleteIdleAsync(NpgsqlConnection connection, CancellationToken cancellationToken, string? only = null)
    {
        var idle = only is null
            ? await connection.QueryAsync("DELETE FROM conversations WHERE active<=$1 RETURNING id, user_id", Ids, cancellationToken, Alive)
            : await connection.QueryAsync("DELETE FROM conversations WHERE active<=$1 AND id=$2 RETURNING id, user_id", Ids, cancellationToken, Alive, only);
        if (idle.Count > 0)
        {
            string[] keys = [.. idle.SelectMany(one => (string[])[StateKeys.Conversation(DirectLineAdapter.ChannelId, one.Id), StateKeys.Private(DirectLineAdapter.ChannelId, one.Id, one.User)])];
            await connection.ExecuteAsync("DELETE FROM activities WHERE conversation_id = ANY($1)", cancellationToken, [idle.Select(one => one.Id).ToArray()]);
            await connection.ExecuteAsync("DELETE FROM state WHERE key = ANY($1)", cancellationToken, [keys]);
        }

        return idle.Count;
    }

    private static (string Id, string User) Ids(NpgsqlDataReader row) => (row.GetString(0), row.GetString(1));

    private static LogEntry Entry(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4)) { Tries = row.GetInt32(5) };
}
