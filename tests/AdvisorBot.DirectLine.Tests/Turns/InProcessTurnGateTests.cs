using AdvisorBot.DirectLine.Turns;

namespace AdvisorBot.DirectLine.Tests.Turns;

public sealed class InProcessTurnGateTests
{
    private readonly InProcessTurnGate _gate = new();

    [Fact]
    public async Task The_second_turn_of_a_conversation_waits_for_the_first()
    {
        var first = await _gate.EnterAsync("c", CancellationToken.None);
        var second = _gate.EnterAsync("c", CancellationToken.None);

        await Task.Delay(20);
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();

        await using var inside = await second.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Another_conversation_does_not_wait()
    {
        await using var first = await _gate.EnterAsync("c", CancellationToken.None);

        Assert.True(_gate.EnterAsync("d", CancellationToken.None).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Turns_come_in_the_order_of_asking()
    {
        var order = new List<int>();
        var first = await _gate.EnterAsync("c", CancellationToken.None);
        var waiting = Enumerable.Range(0, 50).Select(async i =>
        {
            await using var turn = await _gate.EnterAsync("c", CancellationToken.None);
            await Task.Yield();
            order.Add(i);
        }).ToList();
        await first.DisposeAsync();

        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(0, 50), order);
    }

    [Fact]
    public async Task Who_gives_up_waiting_lets_nobody_past_the_one_in_front()
    {
        var first = await _gate.EnterAsync("c", CancellationToken.None);
        using var impatience = new CancellationTokenSource();
        var second = _gate.EnterAsync("c", impatience.Token);
        var third = _gate.EnterAsync("c", CancellationToken.None);
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        await first.DisposeAsync();

        await using var inside = await third.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Nothing_is_remembered_of_conversations_at_rest()
    {
        for (var i = 0; i < 100; i++)
        {
            await using var turn = await _gate.EnterAsync($"c{i}", CancellationToken.None);
        }

        Assert.Equal(0, _gate.Count);
    }
}
