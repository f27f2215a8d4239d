namespace Microsoft.Bot.Builder;

/// <summary>What is known about one user in one conversation.</summary>
public class PrivateConversationState : BotState
{
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        var activity = turnContext.Activity;
        var channelId = StateKey.Required(activity.ChannelId, "channelId");
        var conversationId = StateKey.Required(activity.Conversation?.Id, "conversation.id");
        var userId = StateKey.Required(activity.From?.Id, "from.id");
        return $"{channelId}/conversations/{conversationId}/users/{userId}";
    }
}
