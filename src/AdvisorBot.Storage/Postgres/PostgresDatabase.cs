using Microsoft.Extensions.Options;
using Npgsql;

namespace AdvisorBot.Storage.Postgres;

/// <summary>The database that all hosts share: a pool of connections, its tables made or brought up to date at first use.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private const int MostTries = 3;

    private readonly string _setting;
    private readonly NpgsqlDataSource _pool;
    private readonly NpgsqlDataSource _alone;
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _isReady;

    /// <summary>The configured database.</summary>
    public PostgresDatabase(IOptions<StorageOptions> options)
        : this(options.Value.Postgres ?? string.Empty)
    {
    }

    /// <summary>The database that a connection string names.</summary>
    public PostgresDatabase(string connectionString)
    {
        if (PostgresAddress.Problem(connectionString) is { } problem)
        {
            throw new InvalidOperationException(problem);
        }

        _setting = connectionString;
        var pool = new NpgsqlConnectionStringBuilder(connectionString);
        pool.ApplicationName ??= "advisorbot";
        // Commands are few and always the same.
        pool.MaxAutoPrepare = pool.MaxAutoPrepare > 0 ? pool.MaxAutoPrepare : 40;
        _pool = Source(pool);
        _alone = Source(new NpgsqlConnectionStringBuilder(pool.ConnectionString) { ApplicationName = pool.ApplicationName + " host", Pooling = false, KeepAlive = 10, CommandTimeout = 10, MaxAutoPrepare = 0 });
    }

    /// <summary>Makes sure that the server is there and the tables are those of this version; says how to mend it when not.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _preparing.WaitAsync(cancellationToken);
        try
        {
            if (!_isReady)
            {
                await using var connection = await _pool.OpenConnectionAsync(cancellationToken);
                await PostgresSchema.MigrateAsync(connection, cancellationToken);
                _isReady = true;
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
        {
            throw PostgresAddress.Unreachable(_setting, exception);
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <summary>A connection of the pool, to be given back soon.</summary>
    public async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (!_isReady)
        {
            await PrepareAsync(cancellationToken);
        }

        return await _pool.OpenConnectionAsync(cancellationToken);
    }

    /// <summary>Runs one command; returns how many rows it changed.</summary>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(sql, cancellationToken, values);
    }

    /// <summary>Runs several commands that are stored all or not at all.</summary>
    /// <param name="work">Runs again from the start when the server ended it because two transactions waited for each other.</param>
    public async Task<T> InTransactionAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryInTransactionAsync(work, cancellationToken);
            }
            catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.DeadlockDetected && tries < MostTries)
            {
                // The other one has won, and is soon done.
            }
        }
    }

    /// <summary>A connection outside the pool, for as long as the host lives; it notices when the server is gone.</summary>
    internal async Task<NpgsqlConnection> ConnectAloneAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        var connection = await _alone.OpenConnectionAsync(cancellationToken);
        try
        {
            // A host whose machine dies without a word is given up within half a minute, not within hours.
            await connection.ExecuteAsync("SET tcp_keepalives_idle=10; SET tcp_keepalives_interval=5; SET tcp_keepalives_count=3", cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<T> TryInTransactionAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await work(connection);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    // The tables hold plain types only, so the server need not list all it has.
    private static NpgsqlDataSource Source(NpgsqlConnectionStringBuilder address) =>
        new NpgsqlDataSourceBuilder(address.ConnectionString).ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync();
        await _alone.DisposeAsync();
    }
}
