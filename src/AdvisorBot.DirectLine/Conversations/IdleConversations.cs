using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AdvisorBot.DirectLine.Conversations;

/// <summary>Deletes conversations nobody has used for long.</summary>
public sealed class IdleConversations(IConversationLog log, TimeProvider time, ILogger<IdleConversations> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await log.DeleteIdleAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.SweepFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
