using AdvisorBot.DirectLine.Streams;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AdvisorBot.Storage.Postgres;

/// <summary>Hears, on one connection, what the other hosts append, and wakes the streams it concerns; the streams read it in the log.</summary>
/// <remarks>Whenever the connection was made anew all streams look into the log: what was said meanwhile went unheard.</remarks>
public sealed class LogListener(PostgresDatabase database, HostSession session, LiveStreams streams, ILogger<LogListener> logger) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = TimeSpan.FromMilliseconds(100); ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                await ListenAsync(() => wait = TimeSpan.FromMilliseconds(50), stoppingToken);
            }
            catch (Exception lost) when (!stoppingToken.IsCancellationRequested)
            {
                logger.ListenerLost(lost);
            }

            await Task.Delay(wait, stoppingToken);
        }
    }

    private async Task ListenAsync(Action listens, CancellationToken cancellationToken)
    {
        var self = await session.NumberAsync(cancellationToken);
        await using var connection = await database.ConnectAloneAsync(cancellationToken);
        connection.Notification += (_, said) => Hear(said.Payload, self);
        await connection.ExecuteAsync(LogNotice.Listen, cancellationToken);
        listens();
        streams.WakeAll();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    private void Hear(string payload, int self)
    {
        if (LogNotice.Read(payload) is not { } notice || notice.Host == self)
        {
            return;
        }

        if (notice.IsDeletion)
        {
            _ = CloseDeletedAsync();
        }
        else
        {
            streams.Wake(notice.Conversation);
        }
    }

    private async Task CloseDeletedAsync()
    {
        try
        {
            await streams.CloseDeletedAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The next sweep closes them.
            logger.ListenerLost(exception);
        }
    }
}
