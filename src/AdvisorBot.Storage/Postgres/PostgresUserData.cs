using AdvisorBot.DirectLine;
using Npgsql;

namespace AdvisorBot.Storage.Postgres;

/// <summary>Deletes a user's states and log from PostgreSQL, and has the other hosts close what is open of them.</summary>
public sealed class PostgresUserData(PostgresDatabase database, HostSession session) : IUserData
{
    /// <inheritdoc />
    public async Task<DeletedData> DeleteAsync(string channelId, string userId, string? openConversationId, CancellationToken cancellationToken)
    {
        var host = await session.NumberAsync(cancellationToken);
        return await database.InTransactionAsync(
            async connection =>
            {
                var deleted = await DeleteAsync(connection, channelId, userId, openConversationId, cancellationToken);
                if (deleted.Conversations > 0)
                {
                    await connection.ExecuteAsync(LogNotice.Send, cancellationToken, [LogNotice.Deleted(host)]);
                }

                return deleted;
            },
            cancellationToken);
    }

    private static async Task<DeletedData> DeleteAsync(NpgsqlConnection connection, string channelId, string userId, string? open, CancellationToken cancellationToken)
    {
        var logged = channelId == DirectLineAdapter.ChannelId
            ? await connection.QueryAsync("SELECT id FROM conversations WHERE user_id=$1 ORDER BY id FOR UPDATE", row => row.GetString(0), cancellationToken, userId)
            : [];
        var ids = open is null ? logged : logged.Append(open).Distinct();
        string[] keys = [StateKeys.User(channelId, userId), .. ids.SelectMany(id => (string[])[StateKeys.Conversation(channelId, id), StateKeys.Private(channelId, id, userId)])];
        string[] all = [.. logged];
        string[] others = [.. logged.Where(id => id != open)];
        var states = await connection.ExecuteAsync("DELETE FROM state WHERE key = ANY($1)", cancellationToken, [keys]);
        var activities = await connection.ExecuteAsync("DELETE FROM activities WHERE conversation_id = ANY($1)", cancellationToken, [all]);
        var conversations = await connection.ExecuteAsync("DELETE FROM conversations WHERE id = ANY($1)", cancellationToken, [others]);
        await connection.ExecuteAsync("UPDATE conversations SET user_name=NULL WHERE id = ANY($1)", cancellationToken, [all]);
        return new DeletedData(states, activities, conversations);
    }
}
