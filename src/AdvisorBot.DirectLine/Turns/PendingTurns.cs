using System.Collections.Concurrent;
using AdvisorBot.DirectLine.Conversations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AdvisorBot.DirectLine.Turns;

/// <summary>Runs again, before new ones, the turns a crash cut short: at start, and with many hosts whenever another has died.</summary>
public sealed class PendingTurns(IConversationLog log, DirectLineTurns turns, ILogger<PendingTurns> logger) : IHostedService
{
    private const int MaxTries = 4;
    private readonly ConcurrentQueue<LogEntry> _toBegin = new();

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => RunAsync(cancellationToken);

    /// <summary>Begins the turns that are to be run again now, and returns while they run.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pending = await log.TakePendingAsync(cancellationToken);
        if (pending.Count > 0)
        {
            logger.Resuming(pending.Count);
        }

        foreach (var entry in pending)
        {
            _toBegin.Enqueue(entry);
        }

        while (_toBegin.TryDequeue(out var entry))
        {
            await BeginAsync(entry);
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task BeginAsync(LogEntry entry)
    {
        try
        {
            await ResumeAsync(entry);
        }
        catch
        {
            // It is ours now, so nobody else begins it: the next run does.
            _toBegin.Enqueue(entry);
            throw;
        }
    }

    private async Task ResumeAsync(LogEntry entry)
    {
        if (entry.Tries > MaxTries)
        {
            logger.GivenUp(entry.ConversationId, entry.ActivityId, entry.Tries);
            await log.CompleteAsync(entry, CancellationToken.None);
            return;
        }

        // Begun, not waited for: a turn that hangs must not keep the host from starting.
        await turns.ResumeAsync(entry);
    }
}
