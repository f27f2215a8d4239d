namespace AdvisorBot.DirectLine.Tokens;

/// <summary>Remembers which stream tickets were used, for as long as they would be valid.</summary>
public sealed class UsedTickets(TimeProvider time)
{
    private readonly RecentKeys<string> _recent = new(time);

    /// <summary>True the first time a ticket is shown.</summary>
    public bool TryUse(string ticketId, TimeSpan lifetime) => _recent.TryAdd(ticketId, lifetime);
}
