namespace Microsoft.Bot.Schema;

/// <summary>Something happened that is not a message.</summary>
public interface IEventActivity : IActivity
{
    ConversationReference RelatesTo { get; set; }

    object Value { get; set; }

    string Name { get; set; }
}
