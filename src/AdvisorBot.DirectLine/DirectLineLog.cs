using Microsoft.Extensions.Logging;

namespace AdvisorBot.DirectLine;

internal static partial class DirectLineLog
{
    [LoggerMessage(1, LogLevel.Error, "The turn of {ActivityId} in conversation {ConversationId} failed")]
    public static partial void TurnFailed(this ILogger logger, Exception exception, string conversationId, string activityId);

    [LoggerMessage(2, LogLevel.Error, "The end of the turn of {ActivityId} in conversation {ConversationId} could not be noted")]
    public static partial void CompletionFailed(this ILogger logger, Exception exception, string conversationId, string activityId);

    [LoggerMessage(3, LogLevel.Warning, "Running {Count} turns again that a process did not finish")]
    public static partial void Resuming(this ILogger logger, int count);

    [LoggerMessage(4, LogLevel.Error, "The turn of {ActivityId} in conversation {ConversationId} is given up after {Tries} tries")]
    public static partial void GivenUp(this ILogger logger, string conversationId, string activityId, int tries);

    [LoggerMessage(5, LogLevel.Error, "Idle conversations could not be deleted")]
    public static partial void SweepFailed(this ILogger logger, Exception exception);

    [LoggerMessage(6, LogLevel.Error, "Conversation {ConversationId} could not be read; the poll was answered as if nothing were new")]
    public static partial void PollFailed(this ILogger logger, Exception exception, string conversationId);

    [LoggerMessage(7, LogLevel.Warning, "The turn of {ActivityId} in conversation {ConversationId} is late; the post was answered without it")]
    public static partial void TurnLate(this ILogger logger, string conversationId, string activityId);

    [LoggerMessage(8, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestFailed(this ILogger logger, Exception exception, string method, string path);

    [LoggerMessage(9, LogLevel.Error, "{Endpoint} refused to give a token with status {Status}. On 401 or 403 copy a secret of the bot's Direct Line channel from the Azure portal into DirectLine:Azure:Secret")]
    public static partial void AzureRefused(this ILogger logger, Uri endpoint, int status);

    [LoggerMessage(10, LogLevel.Error, "{Endpoint} could not be reached for a token. Check DirectLine:Azure:Endpoint and the network")]
    public static partial void AzureUnreachable(this ILogger logger, Exception exception, Uri endpoint);

    [LoggerMessage(11, LogLevel.Error, "{Endpoint} gave no token within {Patience}")]
    public static partial void AzureLate(this ILogger logger, Uri endpoint, TimeSpan patience);

    [LoggerMessage(12, LogLevel.Error, "{Endpoint} answered without a token. Is DirectLine:Azure:Endpoint a Direct Line service?")]
    public static partial void AzureUnreadable(this ILogger logger, Uri endpoint);
}
