namespace AdvisorBot.DirectLine.Streams;

/// <summary>What a client opens a stream of: a conversation, after a watermark; and whether it can take the end of a conversation as such.</summary>
public sealed record StreamOpening(string ConversationId, long After, bool SeesEnds);
