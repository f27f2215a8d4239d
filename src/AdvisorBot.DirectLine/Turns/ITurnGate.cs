using AdvisorBot.DirectLine.Conversations;

namespace AdvisorBot.DirectLine.Turns;

/// <summary>Lets one turn of a conversation in at a time, in the order of asking; conversations never wait for each other.</summary>
public interface ITurnGate
{
    /// <summary>Waits for the turn; the place in the queue is taken when the call returns its task. Disposing lets the next one in.</summary>
    Task<IAsyncDisposable> EnterAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>The same for the turn of a pending entry of the log; with many hosts it comes after those of all entries before it, whichever host has them.</summary>
    Task<IAsyncDisposable> EnterAsync(string conversation, LogEntry entry, CancellationToken cancellationToken) => EnterAsync(conversation, cancellationToken);
}
