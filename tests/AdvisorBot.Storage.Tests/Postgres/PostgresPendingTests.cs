using AdvisorBot.Testing;

namespace AdvisorBot.Storage.Tests.Postgres;

/// <summary>Which host runs a turn that a dead one left.</summary>
[Collection(SharedServer.Name)]
public sealed class PostgresPendingTests : IAsyncLifetime
{
    private readonly ServerDatabase _here;
    private readonly ServerDatabase _there;
    private readonly ServerDatabase _third;

    public PostgresPendingTests(PostgresServer server)
    {
        _here = new ServerDatabase(server.OneDatabase);
        (_there, _third) = (_here.Other(), _here.Other());
    }

    [Fact]
    public async Task A_turn_that_another_host_is_running_is_left_to_it()
    {
        await BeginThereAsync();

        await LookAsync(_here);

        Assert.Empty(await LookAsync(_here));
        Assert.Empty(await LookAsync(_there));
    }

    [Fact]
    public async Task Of_two_hosts_that_see_a_third_die_one_takes_its_turns()
    {
        await BeginThereAsync();
        await _there.DieAsync();
        await LookAsync(_here);
        await LookAsync(_third);

        var taken = await Task.WhenAll(LookAsync(_here), LookAsync(_third));

        Assert.Equal("hello", LogWords.Property(Assert.Single(taken.SelectMany(entries => entries)), "text"));
        Assert.Empty(await LookAsync(_here));
        Assert.Empty(await LookAsync(_third));
    }

    [Fact]
    public async Task A_host_that_lost_its_connection_for_a_moment_is_not_taken_for_dead()
    {
        await BeginThereAsync();
        await _there.Session.BeatAsync(CancellationToken.None);
        await _here.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype='advisory' AND pid<>pg_backend_pid() AND database=(SELECT oid FROM pg_database WHERE datname=current_database())");
        await LookAsync(_here);

        await _there.Session.BeatAsync(CancellationToken.None);

        Assert.Empty(await LookAsync(_here));
    }

    public Task InitializeAsync() => _here.ExecuteAsync("DELETE FROM activities; DELETE FROM conversations");

    public async Task DisposeAsync()
    {
        foreach (var host in (ServerDatabase[])[_here, _there, _third])
        {
            await host.DisposeAsync();
        }
    }

    private async Task BeginThereAsync()
    {
        var words = new LogWords(_there.Log);
        await words.StartAsync("c");
        await words.AppendAsync("c", "hello", isPending: true);
    }

    // A look, some seconds after the last.
    private static Task<IReadOnlyList<DirectLine.Conversations.LogEntry>> LookAsync(ServerDatabase host)
    {
        host.Clock.Now = host.Clock.Now.AddSeconds(3);
        return host.Log.TakePendingAsync(CancellationToken.None);
    }
}
