using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder;

/// <summary>What the adapter logs; ids only, never what was said.</summary>
internal static partial class CloudAdapterLog
{
    [LoggerMessage(EventId = 4201, Level = LogLevel.Warning, Message = "A request was refused: {Reason}")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(EventId = 4202, Level = LogLevel.Error, Message = "The turn in {ChannelId} conversation {ConversationId} failed.")]
    public static partial void TurnFailed(ILogger logger, string channelId, string conversationId, Exception exception);

    [LoggerMessage(EventId = 4203, Level = LogLevel.Error, Message = "A {Call} to {ChannelId} conversation {ConversationId} failed; the turn goes on.")]
    public static partial void ChannelCallFailed(ILogger logger, string call, string channelId, string conversationId, Exception exception);
}
