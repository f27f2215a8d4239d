using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Turns;
using Microsoft.Extensions.Logging;

namespace AdvisorBot.Storage.Postgres;

/// <summary>The gate of many hosts: turns of a conversation queue in their host, and the first of them asks the database for the conversation's lock.</summary>
/// <remarks>Turns of the log run in the log's order, also across hosts and after a host's death; others in the order of asking.
/// Who is refused asks again soon; that happens only when two hosts have something of the same conversation at the same time.</remarks>
public sealed class PostgresTurnGate(HostSession session, ILogger<PostgresTurnGate> logger) : ITurnGate
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<WaitingTurn>> _queues = new(StringComparer.Ordinal);

    /// <summary>Conversations with a turn under way or waiting here.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _queues.Count;
            }
        }
    }

    /// <inheritdoc />
    public Task<IAsyncDisposable> EnterAsync(string conversation, CancellationToken cancellationToken) => EnterAsync(conversation, null, cancellationToken);

    /// <inheritdoc />
    Task<IAsyncDisposable> ITurnGate.EnterAsync(string conversation, LogEntry entry, CancellationToken cancellationToken) => EnterAsync(conversation, entry, cancellationToken);

    private async Task<IAsyncDisposable> EnterAsync(string conversation, LogEntry? entry, CancellationToken cancellationToken)
    {
        var turn = new WaitingTurn(entry, cancellationToken);
        if (Queue(conversation, turn))
        {
            _ = ServeAsync(conversation);
        }

        await using var impatience = cancellationToken.Register(turn.GiveUp);
        return await turn.Entered;
    }

    // True when nobody serves the queue yet.
    private bool Queue(string conversation, WaitingTurn turn)
    {
        lock (_lock)
        {
            var isNew = !_queues.TryGetValue(conversation, out var queue);
            queue ??= _queues[conversation] = [];
            var later = turn.Entry is { } entry ? queue.FindIndex(other => other.Entry?.Watermark > entry.Watermark) : -1;
            queue.Insert(later < 0 ? queue.Count : later, turn);
            return isNew;
        }
    }

    private async Task ServeAsync(string conversation)
    {
        var key = PostgresLocks.Turn(conversation);
        var wait = ShortestWait;
        while (First(conversation) is { } turn)
        {
            if (!await TryEnterAsync(key, turn))
            {
                await Task.Delay(wait);
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
                continue;
            }

            wait = ShortestWait;
            Remove(conversation, turn);
            if (turn.LetIn(() => session.LeaveAsync(key)))
            {
                await turn.Left;
            }
            else
            {
                await session.LeaveAsync(key);
            }
        }
    }

    // The first who still waits; when there is none the queue is gone.
    private WaitingTurn? First(string conversation)
    {
        lock (_lock)
        {
            var queue = _queues[conversation];
            queue.RemoveAll(turn => turn.Entered.IsCompleted);
            if (queue.Count == 0)
            {
                _queues.Remove(conversation);
                return null;
            }

            return queue[0];
        }
    }

    private void Remove(string conversation, WaitingTurn turn)
    {
        lock (_lock)
        {
            _queues[conversation].Remove(turn);
        }
    }

    private async Task<bool> TryEnterAsync(long key, WaitingTurn turn)
    {
        try
        {
            return await session.TryEnterAsync(key, turn.Entry, CancellationToken.None);
        }
        catch (ObjectDisposedException stopping)
        {
            turn.Fail(stopping);
            return false;
        }
        catch (Exception exception)
        {
            // What is in the log waits until the database is back.
            logger.GateFailed(exception);
            await Task.Delay(LongestWait);
            return false;
        }
    }
}
