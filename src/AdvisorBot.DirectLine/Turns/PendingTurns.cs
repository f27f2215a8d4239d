using AdvisorBot.DirectLine.Conversations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AdvisorBot.DirectLine.Turns;

/// <summary>At start runs again, before new ones, the turns a crash cut short.</summary>
public sealed class PendingTurns(IConversationLog log, DirectLineTurns turns, ILogger<PendingTurns> logger) : IHostedService
{
    private const int MaxTries = 4;

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var pending = await log.TakePendingAsync(cancellationToken);
        if (pending.Count > 0)
        {
            logger.Resuming(pending.Count);
        }

        foreach (var conversation in pending.GroupBy(entry => entry.ConversationId))
        {
            await ResumeAsync([.. conversation]);
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task ResumeAsync(IReadOnlyList<LogEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Tries > MaxTries)
            {
                logger.GivenUp(entry.ConversationId, entry.ActivityId, entry.Tries);
                await log.CompleteAsync(entry, CancellationToken.None);
            }
            else
            {
                await turns.ResumeAsync(entry);
            }
        }
    }
}
