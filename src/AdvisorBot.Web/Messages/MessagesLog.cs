namespace AdvisorBot.Web.Messages;

internal static partial class MessagesLog
{
    [LoggerMessage(1, LogLevel.Warning, "No app id is configured: {Path} takes requests without a token, from this machine only")]
    public static partial void OpenToThisMachine(this ILogger logger, string path);
}
