using System.Runtime.InteropServices;

namespace AdvisorBot.DirectLine.Turns;

/// <summary>The gate of a single host: a chain of tasks per conversation, gone when nobody waits.</summary>
public sealed class InProcessTurnGate : ITurnGate
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>Conversations with a turn under way or waiting.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _last.Count;
            }
        }
    }

    /// <inheritdoc />
    public async Task<IAsyncDisposable> EnterAsync(string conversation, CancellationToken cancellationToken)
    {
        var place = new Place(this, conversation);
        Task before;
        lock (_lock)
        {
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, conversation, out _);
            before = last ?? Task.CompletedTask;
            last = place.Left;
        }

        try
        {
            await before.WaitAsync(cancellationToken);
            return place;
        }
        catch (OperationCanceledException)
        {
            // Whoever queues behind must still wait for the one in front.
            _ = before.ContinueWith(_ => place.Leave(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }

    private sealed class Place(InProcessTurnGate gate, string conversation) : IAsyncDisposable
    {
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Left => _left.Task;

        public void Leave()
        {
            lock (gate._lock)
            {
                if (gate._last.TryGetValue(conversation, out var last) && last == _left.Task)
                {
                    gate._last.Remove(conversation);
                }
            }

            _left.TrySetResult();
        }

        public ValueTask DisposeAsync()
        {
            Leave();
            return ValueTask.CompletedTask;
        }
    }
}
