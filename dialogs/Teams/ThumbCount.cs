using Microsoft.Extensions.Logging;

namespace AdvisorBot.Dialogs.Teams;

/// <summary>Counts thumbs without whose they are: in the log, since the start of the host.</summary>
public sealed class ThumbCount(ILogger<ThumbCount>? logger = null)
{
    private long _likes;
    private long _dislikes;

    internal void Add(string thumb)
    {
        _ = thumb == Thumbs.Like ? Interlocked.Increment(ref _likes) : Interlocked.Increment(ref _dislikes);
        logger?.Rated(thumb, Interlocked.Read(ref _likes), Interlocked.Read(ref _dislikes));
    }
}
