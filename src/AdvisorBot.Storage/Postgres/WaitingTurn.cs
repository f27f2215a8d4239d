using AdvisorBot.DirectLine.Conversations;

namespace AdvisorBot.Storage.Postgres;

/// <summary>A turn that waits at the gate, then is in, then has left.</summary>
internal sealed class WaitingTurn(LogEntry? entry, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly TaskCompletionSource<IAsyncDisposable> _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<Task> _leave = () => Task.CompletedTask;
    private int _hasLeft;

    /// <summary>The entry of the log whose turn it is; null for any other turn.</summary>
    public LogEntry? Entry => entry;

    public Task<IAsyncDisposable> Entered => _entered.Task;

    public Task Left => _left.Task;

    public void GiveUp() => _entered.TrySetCanceled(cancellationToken);

    public void Fail(Exception exception) => _entered.TrySetException(exception);

    /// <summary>Lets it in; false when it has given up.</summary>
    public bool LetIn(Func<Task> leave)
    {
        _leave = leave;
        return _entered.TrySetResult(this);
    }

    /// <summary>Returns when another host may let the next one in.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _hasLeft, 1) == 0)
        {
            await _leave();
            _left.TrySetResult();
        }
    }
}
