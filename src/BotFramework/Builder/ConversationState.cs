namespace Microsoft.Bot.Builder;

/// <summary>What is known in one conversation, whoever speaks.</summary>
public class ConversationState : BotState
{
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        var activity = turnContext.Activity;
        var channelId = StateKey.Required(activity.ChannelId, "channelId");
        var conversationId = StateKey.Required(activity.Conversation?.Id, "conversation.id");
        return $"{channelId}/conversations/{conversationId}";
    }
}
