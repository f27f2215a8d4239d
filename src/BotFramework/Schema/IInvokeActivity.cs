namespace Microsoft.Bot.Schema;

/// <summary>A request that expects an answer in its HTTP response.</summary>
public interface IInvokeActivity : IActivity
{
    ConversationReference RelatesTo { get; set; }

    object Value { get; set; }

    string Name { get; set; }
}
