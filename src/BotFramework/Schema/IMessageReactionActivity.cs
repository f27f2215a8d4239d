namespace Microsoft.Bot.Schema;

/// <summary>Reactions to a message were added or removed.</summary>
public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction> ReactionsAdded { get; set; }

    IList<MessageReaction> ReactionsRemoved { get; set; }
}
