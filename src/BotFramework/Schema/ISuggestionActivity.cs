namespace Microsoft.Bot.Schema;

/// <summary>A private proposal that refers to another message.</summary>
public interface ISuggestionActivity : IMessageActivity, IActivity
{
    IList<TextHighlight> TextHighlights { get; set; }
}
