using AdvisorBot.DirectLine;
using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Tokens;
using AdvisorBot.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Storage.Tests.Sqlite;

/// <summary>A database file that lasts as long as a test.</summary>
internal sealed class DatabaseFile : ITestDatabase
{
    public DatabaseFile()
    {
        Database = new SqliteDatabase(Path);
        Recent = new InProcessRecentKeys(Clock);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"advisorbot-{Guid.NewGuid():N}", "test.db");

    public SqliteDatabase Database { get; private set; }

    public TestClock Clock { get; } = new();

    public IStorage Storage => new SqliteStorage(Database, Clock);

    public IConversationLog Log => new SqliteConversationLog(Database, Clock, Options.Create(new DirectLineOptions()), Options.Create(new StorageOptions()));

    public ISigningKeyStore Keys => new SqliteSigningKeyStore(Database);

    public IUserData UserData => new SqliteUserData(Database);

    public IRecentKeys Recent { get; }

    public static Task<ITestDatabase> OpenAsync() => Task.FromResult<ITestDatabase>(new DatabaseFile());

    /// <summary>Another connection to the same file.</summary>
    public Task RestartAsync()
    {
        Database.Dispose();
        Database = new SqliteDatabase(Path);
        return Task.CompletedTask;
    }

    public Task ExecuteAsync(string sql) => Database.WriteAsync(connection => Run(connection, sql), CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        Database.Dispose();
        if (System.IO.Path.GetDirectoryName(Path) is { } folder && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private static int Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
