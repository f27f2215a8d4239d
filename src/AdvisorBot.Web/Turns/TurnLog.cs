namespace AdvisorBot.Web.Turns;

internal static partial class TurnLog
{
    [LoggerMessage(1, LogLevel.Error, "A turn of conversation {ConversationId} on {ChannelId} failed")]
    public static partial void TurnFailed(this ILogger logger, Exception exception, string? channelId, string? conversationId);

    [LoggerMessage(2, LogLevel.Warning, "A reply to conversation {ConversationId} on {ChannelId} could not be delivered")]
    public static partial void ReplyFailed(this ILogger logger, Exception exception, string? channelId, string? conversationId);

    [LoggerMessage(3, LogLevel.Error, "The dialog of conversation {ConversationId} on {ChannelId} could not be reset")]
    public static partial void ResetFailed(this ILogger logger, Exception exception, string? channelId, string? conversationId);
}
