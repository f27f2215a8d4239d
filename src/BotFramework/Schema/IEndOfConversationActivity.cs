namespace Microsoft.Bot.Schema;

/// <summary>A conversation ended.</summary>
public interface IEndOfConversationActivity : IActivity
{
    string Code { get; set; }

    string Text { get; set; }
}
