namespace AdvisorBot.DirectLine;

/// <summary>Remembers for a while what may happen only once, on whichever host: a ticket shown, an activity delivered.</summary>
public interface IRecentKeys
{
    /// <summary>Adds the key for so long; false when it is there already.</summary>
    Task<bool> TryAddAsync(string key, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Forgets the key before its time.</summary>
    Task RemoveAsync(string key, CancellationToken cancellationToken);
}
