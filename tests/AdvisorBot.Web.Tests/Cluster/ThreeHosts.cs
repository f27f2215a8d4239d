using AdvisorBot.Testing;
using AdvisorBot.Web.Tests.Doors;
using Npgsql;

namespace AdvisorBot.Web.Tests.Cluster;

/// <summary>Three equal hosts with the echo bot on one PostgreSQL, started at the same moment on an empty database.</summary>
public sealed class ThreeHosts : IAsyncLifetime
{
    private readonly PostgresServer _server = new();
    private RunningHost[] _hosts = [];

    public ThreeHosts() => Address = _server.NewDatabase();

    /// <summary>Connection string of their database.</summary>
    public string Address { get; }

    internal RunningHost A => _hosts[0];

    internal RunningHost B => _hosts[1];

    internal RunningHost C => _hosts[2];

    internal IReadOnlyList<RunningHost> All => _hosts;

    public async Task InitializeAsync() => _hosts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RunningHost.StartAsync("none", $"--Storage:Postgres={Address}"))));

    public async Task DisposeAsync()
    {
        await Task.WhenAll(_hosts.Select(host => host.DisposeAsync().AsTask()));
        _server.Dispose();
    }

    /// <summary>Another empty database.</summary>
    public string NewDatabase() => _server.NewDatabase();

    /// <summary>A connection beside the hosts' own.</summary>
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(Address + ";Pooling=false;Application Name=test");
        await connection.OpenAsync();
        return connection;
    }

    public static async Task<T?> AskAsync<T>(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    /// <summary>The same stream at another host.</summary>
    internal static string At(RunningHost host, string streamUrl) => new UriBuilder(streamUrl) { Port = host.Address.Port }.Uri.AbsoluteUri;
}

/// <summary>The hosts are shared by these tests, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedHosts : ICollectionFixture<ThreeHosts>
{
    public const string Name = "Three hosts";
}
