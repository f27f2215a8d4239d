using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps conversations and gives them back.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    /// <summary>A conversation's activities by time, a page at a time.</summary>
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = default, DateTimeOffset startDate = default);

    /// <summary>A channel's conversations by time, a page at a time.</summary>
    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = default);

    Task DeleteTranscriptAsync(string channelId, string conversationId);
}
