using AdvisorBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace AdvisorBot.Storage.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly DatabaseFile _file = new();

    [Fact]
    public void The_log_is_written_ahead()
    {
        Assert.Equal("wal", _file.Database.Read(connection => Ask(connection, "PRAGMA journal_mode")));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_left_alone()
    {
        _file.Database.Read(connection => Ask(connection, "PRAGMA user_version"));
        _file.Database.Dispose();
        using (var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False"))
        {
            connection.Open();
            Ask(connection, "PRAGMA user_version=99");
        }

        using var database = new SqliteDatabase(_file.Path);
        var refusal = Assert.Throws<InvalidOperationException>(() => database.Read(connection => Ask(connection, "PRAGMA user_version")));

        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_cannot_be_opened_says_which_setting_to_change()
    {
        Directory.CreateDirectory(_file.Path);
        using var database = new SqliteDatabase(_file.Path);

        var refusal = Assert.Throws<InvalidOperationException>(() => database.Read(connection => Ask(connection, "PRAGMA user_version")));

        Assert.Contains("Storage:Path", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _file.DisposeAsync().AsTask().Wait();

    private static string Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
