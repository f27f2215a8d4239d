namespace AdvisorBot.Storage;

/// <summary>The keys under which the SDK's states keep what they know.</summary>
internal static class StateKeys
{
    public static string User(string channelId, string userId) => $"{channelId}/users/{userId}";

    public static string Conversation(string channelId, string conversationId) => $"{channelId}/conversations/{conversationId}";

    public static string Private(string channelId, string conversationId, string userId) => $"{channelId}/conversations/{conversationId}/users/{userId}";
}
