using Microsoft.Extensions.Logging;

namespace AdvisorBot.Dialogs.Teams;

internal static partial class TeamsLog
{
    [LoggerMessage(1, LogLevel.Information, "A reply was rated: {Reaction}; since the start {Likes} up, {Dislikes} down")]
    public static partial void Rated(this ILogger logger, string reaction, long likes, long dislikes);

    [LoggerMessage(2, LogLevel.Debug, "A card was answered, but its message could not be brought up to date")]
    public static partial void CardNotUpdated(this ILogger logger, Exception exception);
}
