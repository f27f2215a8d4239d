namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A recognised span of what the user said.</summary>
public class ModelResult<T>
{
    public string Text { get; set; }

    /// <summary>Index of the first character.</summary>
    public int Start { get; set; }

    /// <summary>Index of the last character.</summary>
    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
