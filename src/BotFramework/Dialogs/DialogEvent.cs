namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something dialogs can react to.</summary>
public class DialogEvent
{
    /// <summary>Whether dialogs further out are asked when one does not handle the event.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; }

    public object Value { get; set; }
}
