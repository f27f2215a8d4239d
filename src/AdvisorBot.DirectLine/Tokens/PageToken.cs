namespace AdvisorBot.DirectLine.Tokens;

/// <summary>What a page needs to begin: a token, whom it speaks for, and, unless it is ours, the Direct Line it belongs to.</summary>
public sealed record PageToken(string ConversationId, string Token, int ExpiresIn, string User)
{
    /// <summary>Address of the Direct Line to talk to; null for our own.</summary>
    public string? Domain { get; init; }
}
