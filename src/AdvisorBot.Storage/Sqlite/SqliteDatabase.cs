using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Storage.Sqlite;

/// <summary>The database file: one connection that writes, in turns, and as many as needed that read.</summary>
/// <remarks>Write-ahead log with synchronous=NORMAL: what was committed survives the death of the process, also by SIGKILL,
/// because the operating system holds it. When the machine itself loses power the last moments may be missing; the file stays whole.</remarks>
public sealed class SqliteDatabase : IDisposable
{
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly Lazy<SqliteConnection> _writer;
    private volatile bool _disposed;

    /// <summary>The database at the configured path; it is opened, and its tables made, when first used.</summary>
    public SqliteDatabase(IOptions<StorageOptions> options, IHostEnvironment environment)
        : this(System.IO.Path.Combine(environment.ContentRootPath, options.Value.Path))
    {
    }

    /// <summary>The database in the given file.</summary>
    public SqliteDatabase(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 10 }.ToString();
        _writer = new Lazy<SqliteConnection>(OpenWriter);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Runs one transaction that writes; they follow each other.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            using var transaction = _writer.Value.BeginTransaction(deferred: false);
            var result = work(_writer.Value);
            transaction.Commit();
            return result;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Reads what is committed; readers wait for nobody.</summary>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        ObjectDisposedException.ThrowIf(_disposed, this);
        _ = _writer.Value;
        var connection = _readers.TryTake(out var idle) ? idle : Open("PRAGMA query_only=ON;");
        try
        {
            return work(connection);
        }
        finally
        {
            Return(connection);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Waits for a write that is under way; the semaphore itself stays, for those still waiting to find the door closed.
        _writing.Wait();
        _disposed = true;
        if (_writer.IsValueCreated)
        {
            _writer.Value.Dispose();
        }

        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _writing.Release();
    }

    private void Return(SqliteConnection connection)
    {
        if (_disposed)
        {
            connection.Dispose();
        }
        else
        {
            _readers.Add(connection);
        }
    }

    private SqliteConnection OpenWriter()
    {
        CreateFolder();
        var connection = Open("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;");
        try
        {
            SqliteSchema.Migrate(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteConnection Open(string pragmas)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            connection.Execute("PRAGMA busy_timeout=5000; " + pragmas);
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw new InvalidOperationException($"The database {Path} cannot be opened: {exception.Message}. Set Storage:Path to a file this process may write.", exception);
        }
    }

    // People's words are in there: only this account may read a folder we make.
    private void CreateFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        if (Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
