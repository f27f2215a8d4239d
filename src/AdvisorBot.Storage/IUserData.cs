namespace AdvisorBot.Storage;

/// <summary>Everything stored of one user, to be deleted on request.</summary>
public interface IUserData
{
    /// <summary>Deletes the user's states and all that was said; a conversation that is still open stays, empty, so that it can go on.</summary>
    /// <param name="channelId">The channel the user is known on.</param>
    /// <param name="userId">The user's id there.</param>
    /// <param name="openConversationId">The conversation in which the user asks for it, if any.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<DeletedData> DeleteAsync(string channelId, string userId, string? openConversationId, CancellationToken cancellationToken);
}
