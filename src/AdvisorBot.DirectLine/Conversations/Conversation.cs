namespace AdvisorBot.DirectLine.Conversations;

/// <summary>A conversation as the log knows it.</summary>
public sealed record Conversation(string Id, string UserId, string? UserName, string? Locale, bool HasEnded);
