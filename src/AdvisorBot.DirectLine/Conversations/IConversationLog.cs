namespace AdvisorBot.DirectLine.Conversations;

/// <summary>The channel's memory: conversations and, in order, everything said in them.</summary>
/// <remarks>What a call has stored survives the death of the process. Watermarks and timestamps rise strictly within a conversation.</remarks>
public interface IConversationLog
{
    /// <summary>Creates the conversation; false when it exists already, and then nothing changes.</summary>
    Task<bool> TryCreateAsync(Conversation conversation, CancellationToken cancellationToken);

    /// <summary>Finds a conversation that has not been idle too long.</summary>
    Task<Conversation?> FindAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Notes that somebody still uses the conversation.</summary>
    Task TouchAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Marks the conversation as over; what was said stays readable.</summary>
    Task EndAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Appends an activity; null when there is no such conversation. The first entry, marked as a repeat, when the client's id is there already.</summary>
    Task<LogEntry?> AppendAsync(NewEntry entry, CancellationToken cancellationToken);

    /// <summary>Reads what comes after a watermark, oldest first, at most <paramref name="limit"/> entries.</summary>
    Task<IReadOnlyList<LogEntry>> ReadAsync(string conversationId, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Notes that the turn of a pending entry is over.</summary>
    Task CompleteAsync(LogEntry entry, CancellationToken cancellationToken);

    /// <summary>Entries whose turn was cut short by a crash of this host or another, in order; each counts as begun once more. No two hosts get the same.</summary>
    Task<IReadOnlyList<LogEntry>> TakePendingAsync(CancellationToken cancellationToken);

    /// <summary>Deletes conversations that have been idle too long; returns how many.</summary>
    Task<int> DeleteIdleAsync(CancellationToken cancellationToken);
}
