using AdvisorBot.DirectLine.Conversations;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AdvisorBot.Storage.Postgres;

/// <summary>What this host holds in the database while it lives: its number, and a lock for every conversation in which it runs a turn.</summary>
/// <remarks>All are advisory locks of one connection outside the pool. When the process dies the server sees the connection close and drops them at once;
/// when the machine dies, within half a minute. Nobody who waits holds a connection, so waiting turns cannot use up the pool.
/// When only the connection is lost, it is made again and takes back what it held.</remarks>
public sealed class HostSession(PostgresDatabase database, ILogger<HostSession> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly HashSet<long> _held = [];
    private NpgsqlConnection? _connection;
    private bool _isKnown;
    private bool _isDisposed;
    private volatile int _number;

    /// <summary>The number under which the other hosts know this one.</summary>
    public async ValueTask<int> NumberAsync(CancellationToken cancellationToken)
    {
        if (_number == 0)
        {
            await BeatAsync(cancellationToken);
        }

        return _number;
    }

    /// <summary>Makes sure that the other hosts see this one alive.</summary>
    public Task BeatAsync(CancellationToken cancellationToken) => AskAsync(
        async connection =>
        {
            _isKnown = _isKnown
                ? await connection.ScalarAsync<bool>("SELECT true", CancellationToken.None)
                : await connection.ScalarAsync<bool>("SELECT pg_try_advisory_lock($1, $2)", CancellationToken.None, PostgresLocks.Hosts, _number);
            return _isKnown;
        },
        cancellationToken);

    /// <summary>Takes the lock of a turn if it is free and, for an entry of the log, no earlier one of its conversation waits for its turn to end.</summary>
    public Task<bool> TryEnterAsync(long turn, LogEntry? entry, CancellationToken cancellationToken) => AskAsync(
        async connection =>
        {
            var isIn = entry is null
                ? await connection.ScalarAsync<bool>("SELECT pg_try_advisory_lock($1)", CancellationToken.None, turn)
                : await connection.ScalarAsync<bool>(
                    "SELECT CASE WHEN EXISTS (SELECT FROM activities WHERE conversation_id=$2 AND watermark<$3 AND tries>0) THEN false ELSE pg_try_advisory_lock($1) END",
                    CancellationToken.None, turn, entry.ConversationId, entry.Watermark);
            if (isIn)
            {
                _held.Add(turn);
            }

            return isIn;
        },
        cancellationToken);

    /// <summary>Tells the other hosts something.</summary>
    internal Task NotifyAsync(string[] notices) => AskAsync(connection => connection.ExecuteAsync(LogNotice.Send, CancellationToken.None, [notices]), CancellationToken.None);

    /// <summary>Gives the lock of a turn back; never fails.</summary>
    public async Task LeaveAsync(long turn)
    {
        await _one.WaitAsync();
        try
        {
            _held.Remove(turn);
            if (_connection is { } connection)
            {
                await connection.ExecuteAsync("SELECT pg_advisory_unlock($1)", CancellationToken.None, turn);
            }
        }
        catch (Exception lost) when (lost is NpgsqlException or InvalidOperationException)
        {
            // Without its connection there is no lock either.
            logger.SessionLost(lost);
            await DropAsync();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _one.WaitAsync();
        _isDisposed = true;
        await DropAsync();
        _one.Release();
    }

    // Not cancelled halfway: what the server has given must be known here.
    private async Task<T> AskAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            try
            {
                return await work(await ConnectedAsync());
            }
            catch (Exception lost) when (lost is NpgsqlException or InvalidOperationException && _connection is not null)
            {
                logger.SessionLost(lost);
                await DropAsync();
            }

            return await work(await ConnectedAsync());
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<NpgsqlConnection> ConnectedAsync()
    {
        if (_connection is not null)
        {
            return _connection;
        }

        var connection = await database.ConnectAloneAsync(CancellationToken.None);
        try
        {
            if (_number == 0)
            {
                _number = await connection.ScalarAsync<int>("SELECT nextval('hosts')::integer", CancellationToken.None);
            }

            // Nothing is stored over this connection, so nothing has to wait for the disk.
            await connection.ExecuteAsync("SET synchronous_commit=off", CancellationToken.None);
            _isKnown = await connection.ScalarAsync<bool>("SELECT pg_try_advisory_lock($1, $2)", CancellationToken.None, PostgresLocks.Hosts, _number);
            foreach (var turn in _held)
            {
                await connection.ExecuteAsync("SELECT pg_try_advisory_lock($1)", CancellationToken.None, turn);
            }

            return _connection = connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task DropAsync()
    {
        if (_connection is { } connection)
        {
            (_connection, _isKnown) = (null, false);
            try
            {
                await connection.DisposeAsync();
            }
            catch (Exception broken) when (broken is NpgsqlException or InvalidOperationException or IOException)
            {
                // It is gone either way.
            }
        }
    }
}
