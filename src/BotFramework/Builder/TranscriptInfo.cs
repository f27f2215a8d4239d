namespace Microsoft.Bot.Builder;

/// <summary>A conversation that is kept.</summary>
public class TranscriptInfo
{
    public string ChannelId { get; set; }

    /// <summary>The conversation's id.</summary>
    public string Id { get; set; }

    public DateTimeOffset Created { get; set; }
}
