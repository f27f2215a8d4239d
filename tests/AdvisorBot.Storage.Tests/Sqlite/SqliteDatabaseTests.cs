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

    [Fact]
    public async Task Many_may_write_at_once()
    {
        var storage = _file.Storage;

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => storage.WriteAsync(new Dictionary<string, object> { [$"k{i}"] = i.ToString(System.Globalization.CultureInfo.InvariantCulture) }))));

        Assert.Equal(200, (await storage.ReadAsync([.. Enumerable.Range(0, 200).Select(i => $"k{i}")])).Count);
    }

    [Fact]
    public async Task The_signing_key_is_made_once()
    {
        var first = await new SqliteSigningKeyStore(_file.Database).GetOrAddAsync([1, 2, 3], CancellationToken.None);
        _file.Reopen();
        var second = await new SqliteSigningKeyStore(_file.Database).GetOrAddAsync([4, 5, 6], CancellationToken.None);

        Assert.Equal([1, 2, 3], first);
        Assert.Equal(first, second);
    }

    public void Dispose() => _file.Dispose();

    private static string Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
