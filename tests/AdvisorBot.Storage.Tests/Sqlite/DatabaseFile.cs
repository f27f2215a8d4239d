using AdvisorBot.DirectLine;
using AdvisorBot.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Storage.Tests.Sqlite;

/// <summary>A database file that lasts as long as a test.</summary>
internal sealed class DatabaseFile : IDisposable
{
    public DatabaseFile()
    {
        Database = new SqliteDatabase(Path);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"advisorbot-{Guid.NewGuid():N}", "test.db");

    public SqliteDatabase Database { get; private set; }

    public TestClock Clock { get; } = new();

    public SqliteStorage Storage => new(Database, Clock);

    public SqliteConversationLog Log => new(Database, Clock, Options.Create(new DirectLineOptions()), Options.Create(new StorageOptions()));

    /// <summary>As after a restart: another connection to the same file.</summary>
    public void Reopen()
    {
        Database.Dispose();
        Database = new SqliteDatabase(Path);
    }

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
    }
}
