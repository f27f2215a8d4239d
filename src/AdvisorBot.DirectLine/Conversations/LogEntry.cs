namespace AdvisorBot.DirectLine.Conversations;

/// <summary>An activity in the log: its place, and its JSON as clients see it.</summary>
public sealed record LogEntry(string ConversationId, long Watermark, string ActivityId, string Type, string Json)
{
    /// <summary>How many times a turn was begun for this entry, while it is pending; zero otherwise.</summary>
    public int Tries { get; init; }

    /// <summary>Whether it was in the log already, under the same id of the client.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Whether it belongs to the history that a poll or a new stream brings back to this client.</summary>
    /// <remarks>Web Chat has no way to draw an end of conversation, nor any other type.</remarks>
    public bool IsHistoryFor(bool seesEnds) => Type is "message" or "event" || (seesEnds && Type == "endOfConversation");

    /// <summary>Whether this client sees it while it happens.</summary>
    public bool IsShownTo(bool seesEnds) => Type == "typing" || IsHistoryFor(seesEnds);
}
