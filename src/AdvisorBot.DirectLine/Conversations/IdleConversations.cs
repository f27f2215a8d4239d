using AdvisorBot.DirectLine.Streams;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Conversations;

/// <summary>Deletes conversations nobody has used for long, and closes what is still open of them.</summary>
public sealed class IdleConversations(
    IConversationLog log, LiveStreams streams, IOptions<DirectLineOptions> options, TimeProvider time, ILogger<IdleConversations> logger) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepEvery, time);
        do
        {
            try
            {
                await log.DeleteIdleAsync(stoppingToken);
                await streams.CloseDeletedAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.SweepFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
