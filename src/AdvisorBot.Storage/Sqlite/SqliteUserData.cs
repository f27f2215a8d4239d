using AdvisorBot.DirectLine;
using Microsoft.Data.Sqlite;

namespace AdvisorBot.Storage.Sqlite;

/// <summary>Deletes a user's states and log from SQLite; deleted pages are overwritten, not only marked as free.</summary>
public sealed class SqliteUserData(SqliteDatabase database) : IUserData
{
    /// <inheritdoc />
    public Task<DeletedData> DeleteAsync(string channelId, string userId, string? openConversationId, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Delete(connection, channelId, userId, openConversationId), cancellationToken);

    private static DeletedData Delete(SqliteConnection connection, string channelId, string userId, string? open)
    {
        var logged = channelId == DirectLineAdapter.ChannelId
            ? connection.Query("SELECT id FROM conversations WHERE user_id=$user", row => row.GetString(0), ("$user", userId))
            : [];
        var states = DeleteState(connection, StateKeys.User(channelId, userId));
        var (activities, conversations) = (0, 0);
        foreach (var id in open is null ? logged : logged.Append(open).Distinct())
        {
            states += DeleteState(connection, StateKeys.Conversation(channelId, id)) + DeleteState(connection, StateKeys.Private(channelId, id, userId));
        }

        foreach (var id in logged)
        {
            activities += connection.Execute("DELETE FROM activities WHERE conversation_id=$id", ("$id", id));
            if (id == open)
            {
                connection.Execute("UPDATE conversations SET user_name=NULL WHERE id=$id", ("$id", id));
            }
            else
            {
                conversations += connection.Execute("DELETE FROM conversations WHERE id=$id", ("$id", id));
            }
        }

        return new DeletedData(states, activities, conversations);
    }

    private static int DeleteState(SqliteConnection connection, string key) =>
        connection.Execute("DELETE FROM state WHERE key=$key", ("$key", key));
}
