using System.Collections.Concurrent;
using AdvisorBot.DirectLine.Conversations;
using Npgsql;

namespace AdvisorBot.Storage.Postgres;

/// <summary>Turns that are not over: each belongs to the host that runs it, and when that host is dead to the first that takes it.</summary>
public sealed partial class PostgresConversationLog
{
    // Longer than a host needs to make its connection again, so that none is taken for dead that is alive.
    private static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<int, long> _missedSince = new();
    private readonly ConcurrentQueue<LogEntry> _doubtful = new();
    private readonly ConcurrentQueue<LogEntry> _toComplete = new();

    /// <inheritdoc />
    public async Task CompleteAsync(LogEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        try
        {
            await database.ExecuteAsync("UPDATE activities SET tries=0 WHERE conversation_id=$1 AND watermark=$2", cancellationToken, entry.ConversationId, entry.Watermark);
        }
        catch
        {
            // Otherwise the conversation's next turn would wait for this one for ever.
            _toComplete.Enqueue(entry);
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<LogEntry>> TakePendingAsync(CancellationToken cancellationToken)
    {
        for (var late = _toComplete.Count; late > 0 && _toComplete.TryDequeue(out var over); late--)
        {
            await CompleteAsync(over, cancellationToken);
        }

        var host = await session.NumberAsync(cancellationToken);
        List<LogEntry> taken = [.. await TakeDoubtfulAsync(host, cancellationToken), .. await TakeOfDeadAsync(host, cancellationToken)];
        taken.ForEach(entry => notifier.LookAt(entry.ConversationId));
        return [.. taken.OrderBy(entry => entry.ConversationId, StringComparer.Ordinal).ThenBy(entry => entry.Watermark)];
    }

    // A commit whose answer was lost may have stored the entry, and then nobody runs its turn.
    private async Task CommitAsync(NpgsqlTransaction transaction, LogEntry logged, CancellationToken cancellationToken)
    {
        try
        {
            await transaction.CommitAsync(cancellationToken);
        }
        catch when (logged.Tries > 0)
        {
            _doubtful.Enqueue(logged);
            throw;
        }
    }

    private async Task<List<LogEntry>> TakeDoubtfulAsync(int host, CancellationToken cancellationToken)
    {
        var taken = new List<LogEntry>();
        while (_doubtful.TryPeek(out var entry))
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            taken.AddRange(await connection.QueryAsync(
                $"UPDATE activities SET tries=tries+1 WHERE conversation_id=$1 AND watermark=$2 AND json=$3 AND host=$4 AND tries>0 RETURNING {Columns}",
                Entry, cancellationToken, entry.ConversationId, entry.Watermark, entry.Json, host));
            _doubtful.TryDequeue(out _);
        }

        return taken;
    }

    private Task<List<LogEntry>> TakeOfDeadAsync(int host, CancellationToken cancellationToken) => database.InTransactionAsync(
        async connection =>
        {
            // Who gets the lock of a host until the end of this transaction knows that the host is dead, and that nobody else takes what it left.
            var dead = await connection.QueryAsync(
                "SELECT host FROM (SELECT DISTINCT host FROM activities WHERE tries>0 AND host<>$1 OFFSET 0) AS others WHERE pg_try_advisory_xact_lock($2, host)",
                row => row.GetInt32(0), cancellationToken, host, PostgresLocks.Hosts);
            var certain = CertainlyDead(dead);
            return certain.Length == 0
                ? []
                : await connection.QueryAsync($"UPDATE activities SET tries=tries+1, host=$1 WHERE tries>0 AND host = ANY($2) RETURNING {Columns}", Entry, cancellationToken, host, certain);
        },
        cancellationToken);

    private int[] CertainlyDead(List<int> dead)
    {
        foreach (var alive in _missedSince.Keys.Except(dead))
        {
            _missedSince.TryRemove(alive, out _);
        }

        return [.. dead.Where(host => time.GetElapsedTime(_missedSince.GetOrAdd(host, _ => time.GetTimestamp())) >= DeadAfter)];
    }
}
