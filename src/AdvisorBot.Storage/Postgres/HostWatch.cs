using AdvisorBot.DirectLine.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AdvisorBot.Storage.Postgres;

/// <summary>At start makes sure of the database; then, every second, shows that this host lives and takes over the turns of those that died.</summary>
public sealed class HostWatch(PostgresDatabase database, HostSession session, PendingTurns pending, ILogger<HostWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await database.PrepareAsync(cancellationToken);
        await session.BeatAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // In real time: a living host is told from a dead one by how long it is silent.
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await session.BeatAsync(stoppingToken);
                await pending.RunAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.WatchFailed(exception);
            }
        }
    }
}
