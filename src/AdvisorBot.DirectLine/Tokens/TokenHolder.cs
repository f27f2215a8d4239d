namespace AdvisorBot.DirectLine.Tokens;

/// <summary>Whom a token speaks for: one user in one conversation, and the page it was made for.</summary>
public sealed record TokenHolder(string ConversationId, string UserId)
{
    /// <summary>The user's name, if whoever ordered the token gave one.</summary>
    public string? UserName { get; init; }

    /// <summary>Origins of the pages that may use the token, separated by blanks; null when any allowed page may.</summary>
    public string? Origins { get; init; }

    /// <summary>Whether the client can take the end of a conversation as an activity of its own; in stream tickets only.</summary>
    public bool SeesEnds { get; init; }

    /// <summary>Whether a page of this origin may use the token; a client without an origin is no page.</summary>
    public bool MayBeUsedFrom(string? origin) =>
        string.IsNullOrEmpty(origin) || Origins is null || Origins.Split(' ').Contains(origin, StringComparer.OrdinalIgnoreCase);
}
