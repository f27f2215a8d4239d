using AdvisorBot.DirectLine;
using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Tokens;
using AdvisorBot.Storage.Postgres;
using AdvisorBot.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Storage.Tests.Postgres;

/// <summary>A database on the server of the tests, as one host has it.</summary>
internal sealed class ServerDatabase : ITestDatabase
{
    public ServerDatabase(string address)
    {
        Address = address;
        Start();
    }

    public string Address { get; }

    public PostgresDatabase Database { get; private set; } = null!;

    public HostSession Session { get; private set; } = null!;

    public TestClock Clock { get; } = new();

    public IStorage Storage => new PostgresStorage(Database, Clock);

    public IConversationLog Log { get; private set; } = null!;

    public ISigningKeyStore Keys => new PostgresSigningKeyStore(Database);

    public IUserData UserData => new PostgresUserData(Database, Session);

    public IRecentKeys Recent => new PostgresRecentKeys(Database, Clock);

    /// <summary>The one database of the tests, emptied: one of its own for each would take most of the time.</summary>
    public static async Task<ITestDatabase> OpenAsync(PostgresServer server)
    {
        var database = new ServerDatabase(server.OneDatabase);
        await database.ExecuteAsync("DELETE FROM state; DELETE FROM conversations; DELETE FROM activities; DELETE FROM secrets; DELETE FROM recent");
        return database;
    }

    /// <summary>Another host of the same database.</summary>
    public ServerDatabase Other() => new(Address);

    public async Task RestartAsync()
    {
        await DieAsync();
        Start();
        await Log.TakePendingAsync(CancellationToken.None);
        Clock.Now = Clock.Now.AddSeconds(5);
    }

    /// <summary>Ends the host; returns when the server has seen it.</summary>
    public async Task DieAsync()
    {
        var number = await Session.NumberAsync(CancellationToken.None);
        await DisposeAsync();
        await using var database = new PostgresDatabase(Address);
        await using var connection = await database.OpenAsync(CancellationToken.None);
        while (await connection.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype='advisory' AND classid::bigint=$1 AND objid::bigint=$2)", CancellationToken.None, (long)PostgresLocks.Hosts, (long)number))
        {
            await Task.Delay(5);
        }
    }

    public Task ExecuteAsync(string sql) => Database.ExecuteAsync(sql, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await Database.DisposeAsync();
    }

    private void Start()
    {
        Database = new PostgresDatabase(Address);
        Session = new HostSession(Database, NullLogger<HostSession>.Instance);
        Log = new PostgresConversationLog(Database, Session, new LogNotifier(Session, NullLogger<LogNotifier>.Instance), Clock, Options.Create(new DirectLineOptions()), Options.Create(new StorageOptions()));
    }
}
