namespace AdvisorBot.Dialogs.Teams;

/// <summary>Knows the host's own pages, so that links to them can be shown as cards; the host implements it.</summary>
public interface IOwnPages
{
    /// <summary>The page of a career; null when the host has no public address.</summary>
    Uri? CareerPage(string careerId);

    /// <summary>What a link opens; null for a link that is not the host's.</summary>
    OwnPage? Find(Uri link);
}

/// <summary>A page of the host.</summary>
/// <param name="CareerId">The career it is about; null for another page.</param>
/// <param name="IsPrivate">Whether it is one person's, so that nothing of it may be shown.</param>
public sealed record OwnPage(string? CareerId, bool IsPrivate);
