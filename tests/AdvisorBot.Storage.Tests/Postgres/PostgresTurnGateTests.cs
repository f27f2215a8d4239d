using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Turns;
using AdvisorBot.Storage.Postgres;
using AdvisorBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdvisorBot.Storage.Tests.Postgres;

[Collection(SharedServer.Name)]
public sealed class PostgresTurnGateTests : IAsyncLifetime
{
    private readonly ServerDatabase _here;
    private readonly ServerDatabase _there;
    private readonly PostgresTurnGate _gateHere;
    private readonly PostgresTurnGate _gateThere;

    public PostgresTurnGateTests(PostgresServer server)
    {
        _here = new ServerDatabase(server.OneDatabase);
        _there = _here.Other();
        _gateHere = new PostgresTurnGate(_here.Session, NullLogger<PostgresTurnGate>.Instance);
        _gateThere = new PostgresTurnGate(_there.Session, NullLogger<PostgresTurnGate>.Instance);
    }

    [Fact]
    public async Task Turns_of_a_conversation_never_overlap_on_two_hosts()
    {
        var inside = 0;
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            await using var turn = await (i % 2 == 0 ? _gateHere : _gateThere).EnterAsync("c", CancellationToken.None);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Delay(1);
            Interlocked.Decrement(ref inside);
        }));

        Assert.Equal(1, most);
        while (_gateHere.Count + _gateThere.Count > 0)
        {
            // Nothing is remembered of a conversation at rest.
            await Task.Delay(5);
        }
    }

    [Fact]
    public async Task Another_conversation_does_not_wait()
    {
        await using var first = await _gateHere.EnterAsync("c", CancellationToken.None);

        await using var second = await _gateHere.EnterAsync("d", CancellationToken.None).WaitAsync(Patience);
        await using var third = await _gateThere.EnterAsync("e", CancellationToken.None).WaitAsync(Patience);
    }

    [Fact]
    public async Task Turns_of_one_host_come_in_the_order_of_asking()
    {
        var order = new List<int>();
        var first = await _gateHere.EnterAsync("c", CancellationToken.None);
        var waiting = Enumerable.Range(0, 20).Select(async i =>
        {
            await using var turn = await _gateHere.EnterAsync("c", CancellationToken.None);
            order.Add(i);
        }).ToList();
        await first.DisposeAsync();

        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    [Fact]
    public async Task Turns_of_the_log_come_in_its_order_whichever_host_asks_first()
    {
        await new LogWords(_here.Log).StartAsync("c");
        var first = await new LogWords(_here.Log).AppendAsync("c", "first", isPending: true);
        var second = await new LogWords(_there.Log).AppendAsync("c", "second", isPending: true);

        var later = Enter(_gateThere, second!);
        await using (await Enter(_gateHere, first!).WaitAsync(Patience))
        {
            Assert.False(later.IsCompleted);
            await _here.Log.CompleteAsync(first!, CancellationToken.None);
        }

        await using var inside = await later.WaitAsync(Patience);
    }

    [Fact]
    public async Task Who_gives_up_waiting_lets_nobody_past_the_one_in_front()
    {
        var first = await _gateHere.EnterAsync("c", CancellationToken.None);
        using var impatience = new CancellationTokenSource();
        var second = _gateHere.EnterAsync("c", impatience.Token);
        var third = _gateThere.EnterAsync("c", CancellationToken.None);
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        await first.DisposeAsync();

        await using var inside = await third.WaitAsync(Patience);
    }

    [Fact]
    public async Task What_a_dead_host_held_is_free()
    {
        await _gateThere.EnterAsync("c", CancellationToken.None);
        var waiting = _gateHere.EnterAsync("c", CancellationToken.None);

        await _there.DieAsync();

        await using var inside = await waiting.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_host_whose_connection_is_cut_takes_back_what_it_held()
    {
        var first = await _gateThere.EnterAsync("c", CancellationToken.None);
        await CutAsync();
        await _there.Session.BeatAsync(CancellationToken.None);

        var second = _gateHere.EnterAsync("c", CancellationToken.None);
        Assert.False(await _here.Session.TryEnterAsync(PostgresLocks.Turn("c"), null, CancellationToken.None));
        await first.DisposeAsync();

        await using var inside = await second.WaitAsync(Patience);
    }

    [Fact]
    public async Task Waiting_turns_take_no_connection_from_those_that_run()
    {
        await using var first = await _gateThere.EnterAsync("c", CancellationToken.None);
        var waiting = Enumerable.Range(0, 60).Select(_ => _gateHere.EnterAsync("c", CancellationToken.None)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => _here.Storage.WriteAsync(new Dictionary<string, object> { [$"k{i}"] = "x" }))).WaitAsync(Patience);

        Assert.All(waiting, turn => Assert.False(turn.IsCompleted));
    }

    private static TimeSpan Patience => TimeSpan.FromSeconds(20);

    public Task InitializeAsync() => _here.ExecuteAsync("DELETE FROM activities; DELETE FROM conversations");

    public async Task DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
    }

    private static Task<IAsyncDisposable> Enter(ITurnGate gate, LogEntry entry) => gate.EnterAsync("c", entry, CancellationToken.None);

    // Every connection of this database that holds a lock: at this moment only the other host's.
    private Task CutAsync() => _here.ExecuteAsync(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype='advisory' AND database=(SELECT oid FROM pg_database WHERE datname=current_database())");
}
