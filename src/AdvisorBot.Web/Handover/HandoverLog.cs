namespace AdvisorBot.Web.Handover;

internal static partial class HandoverLog
{
    [LoggerMessage(1, LogLevel.Warning, "The advisers' conversation could not be reached")]
    public static partial void ChannelNotReached(this ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "No further question is passed on: {Most} went to the advisers within an hour")]
    public static partial void TooManyQuestions(this ILogger logger, int most);

    [LoggerMessage(3, LogLevel.Information, "Conversation {ConversationId} on {ChannelId} could not be reached; the news waits until the student returns")]
    public static partial void StudentNotReached(this ILogger logger, Exception exception, string? channelId, string? conversationId);

    [LoggerMessage(4, LogLevel.Error, "What changed about question {CaseId} could not be brought to both sides")]
    public static partial void NotBrought(this ILogger logger, Exception exception, string caseId);
}
