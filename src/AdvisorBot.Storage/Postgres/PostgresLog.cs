using Microsoft.Extensions.Logging;

namespace AdvisorBot.Storage.Postgres;

internal static partial class PostgresLog
{
    [LoggerMessage(1, LogLevel.Warning, "The connection that holds this host's turns was lost; it is made again")]
    public static partial void SessionLost(this ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "A turn waits because PostgreSQL does not answer")]
    public static partial void GateFailed(this ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "What other hosts append was not heard for a moment; the streams look for it themselves")]
    public static partial void ListenerLost(this ILogger logger, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "Other hosts could not be told of what is new; they are told when PostgreSQL answers")]
    public static partial void NoticesWait(this ILogger logger, Exception exception);

    [LoggerMessage(4, LogLevel.Error, "Turns of other hosts could not be looked for")]
    public static partial void WatchFailed(this ILogger logger, Exception exception);
}
