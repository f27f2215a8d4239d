namespace Microsoft.Bot.Builder;

/// <summary>What is known about one user of a channel, in whichever conversation.</summary>
public class UserState : BotState
{
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        var activity = turnContext.Activity;
        var channelId = StateKey.Required(activity.ChannelId, "channelId");
        var userId = StateKey.Required(activity.From?.Id, "from.id");
        return $"{channelId}/users/{userId}";
    }
}
