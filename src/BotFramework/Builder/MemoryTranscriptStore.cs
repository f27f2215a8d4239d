using System.Collections.Concurrent;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps conversations as long as the process lasts.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly ConcurrentDictionary<(string ChannelId, string ConversationId), List<IActivity>> _transcripts = new();

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var transcript = _transcripts.GetOrAdd((activity.ChannelId, activity.Conversation?.Id), _ => []);
        lock (transcript)
        {
            transcript.Add(activity);
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = default, DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        var activities = _transcripts.TryGetValue((channelId, conversationId), out var transcript) ? Copy(transcript) : [];
        var sinceStart = activities
            .Where(activity => (activity.Timestamp ?? DateTimeOffset.MinValue) >= startDate)
            .OrderBy(activity => activity.Timestamp ?? DateTimeOffset.MinValue);
        return Task.FromResult(PageAfter(sinceStart, activity => activity.Id, continuationToken));
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        var transcripts = _transcripts
            .Where(entry => entry.Key.ChannelId == channelId)
            .Select(entry => new TranscriptInfo
            {
                ChannelId = channelId,
                Id = entry.Key.ConversationId,
                Created = Copy(entry.Value).FirstOrDefault()?.Timestamp ?? default,
            })
            .OrderBy(transcript => transcript.Created)
            .ThenBy(transcript => transcript.Id, StringComparer.Ordinal);
        return Task.FromResult(PageAfter(transcripts, transcript => transcript.Id, continuationToken));
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        _transcripts.TryRemove((channelId, conversationId), out _);
        return Task.CompletedTask;
    }

    private static List<IActivity> Copy(List<IActivity> transcript)
    {
        lock (transcript)
        {
            return [.. transcript];
        }
    }

    private static PagedResult<T> PageAfter<T>(IEnumerable<T> items, Func<T, string> id, string continuationToken)
    {
        var rest = continuationToken == null ? items : items.SkipWhile(item => id(item) != continuationToken).Skip(1);
        var page = rest.Take(PageSize + 1).ToList();
        var isLast = page.Count <= PageSize;
        return new PagedResult<T>
        {
            Items = page.Take(PageSize).ToArray(),
            ContinuationToken = isLast ? null : id(page[PageSize - 1]),
        };
    }
}
