namespace AdvisorBot.DirectLine.Conversations;

/// <summary>An activity in the log: its place, and its JSON as clients see it.</summary>
public sealed record LogEntry(string ConversationId, long Watermark, string ActivityId, string Type, string Json)
{
    /// <summary>How many times a turn was begun for this entry, while it is pending; zero otherwise.</summary>
    public int Tries { get; init; }

    /// <summary>Whether clients may see it: Web Chat has no way to draw any other type.</summary>
    public bool IsShown => Type is "message" or "event" or "typing";

    /// <summary>Whether it belongs to the history that a poll or a new stream brings back.</summary>
    public bool IsHistory => Type is "message" or "event";
}
