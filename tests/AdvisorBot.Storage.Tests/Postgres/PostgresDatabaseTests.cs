using AdvisorBot.Storage.Postgres;
using AdvisorBot.Testing;

namespace AdvisorBot.Storage.Tests.Postgres;

[Collection(SharedServer.Name)]
public sealed class PostgresDatabaseTests(PostgresServer server)
{
    [Fact]
    public async Task Hosts_that_start_at_the_same_time_make_the_tables_once()
    {
        var address = server.NewDatabase();
        var hosts = Enumerable.Range(0, 4).Select(_ => new PostgresDatabase(address)).ToList();

        await Task.WhenAll(hosts.Select(host => Task.Run(() => host.PrepareAsync(CancellationToken.None))));

        foreach (var host in hosts)
        {
            Assert.Equal(0, await host.ExecuteAsync("DELETE FROM state", CancellationToken.None));
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task Of_two_transactions_that_wait_for_each_other_both_are_stored()
    {
        await using var database = new PostgresDatabase(server.NewDatabase());
        await database.ExecuteAsync("INSERT INTO secrets VALUES ('a', ''), ('b', '')", CancellationToken.None);
        using var both = new CountdownEvent(2);

        await Task.WhenAll(AddAsync('1', "a", "b"), AddAsync('2', "b", "a"));

        Assert.Equal(2, await database.ExecuteAsync("DELETE FROM secrets WHERE length(value)=2", CancellationToken.None));

        Task AddAsync(char sign, params string[] rows) => Task.Run(() => database.InTransactionAsync(
            async connection =>
            {
                await AppendAsync(rows[0]);
                if (both.CurrentCount > 0)
                {
                    both.Signal();
                    both.Wait();
                }

                await AppendAsync(rows[1]);
                return true;

                Task<int> AppendAsync(string row) => connection.ExecuteAsync("UPDATE secrets SET value=value || $1 WHERE name=$2", CancellationToken.None, new[] { (byte)sign }, row);
            },
            CancellationToken.None));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        var address = server.NewDatabase();
        await using (var older = new PostgresDatabase(address))
        {
            await older.ExecuteAsync("UPDATE schema_version SET version=99", CancellationToken.None);
        }

        await using var database = new PostgresDatabase(address);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => database.PrepareAsync(CancellationToken.None));

        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=advisor;Username=advisor;Password=hidden-word", "Check that it runs")]
    [InlineData("Host=no-such-host.invalid;Database=advisor;Username=advisor;Password=hidden-word", "Check that it runs")]
    public async Task A_server_that_does_not_answer_is_named_and_the_password_is_not(string address, string advice)
    {
        await using var database = new PostgresDatabase(address);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => database.PrepareAsync(CancellationToken.None));

        Assert.Contains(advice, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:Postgres", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-word", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_to_be_made()
    {
        await using var database = new PostgresDatabase(server.NewDatabase().Replace("Database=test", "Database=missing", StringComparison.Ordinal));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => database.PrepareAsync(CancellationToken.None));

        Assert.Contains("CREATE DATABASE", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://advisor:hidden-word@db/advisor")]
    [InlineData("Host=db;Port=hidden-word;Database=advisor")]
    [InlineData("Database=advisor;Password=hidden-word")]
    [InlineData("Host=db;Password=hidden-word")]
    public void A_setting_that_is_no_address_of_a_database_is_explained(string setting)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => new PostgresDatabase(setting));

        Assert.Contains("Host=…;Database=…", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-word", refusal.ToString(), StringComparison.Ordinal);
    }
}
