namespace AdvisorBot.Answers;

/// <summary>Who reads the reply, and where.</summary>
/// <param name="Language">Such as <c>en</c>; null for the pack's own.</param>
/// <param name="ChannelId">Bot Framework channel, such as <c>msteams</c> or <c>directline</c>.</param>
public sealed record Audience(string? Language, string? ChannelId);
