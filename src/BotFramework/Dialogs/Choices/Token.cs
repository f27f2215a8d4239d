namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public class Token
{
    public string Text { get; set; }

    /// <summary>The word as it is compared.</summary>
    public string Normalized { get; set; }

    /// <summary>Index of the first character.</summary>
    public int Start { get; set; }

    /// <summary>Index of the last character.</summary>
    public int End { get; set; }
}
