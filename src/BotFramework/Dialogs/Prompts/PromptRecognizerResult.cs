namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt read in the user's answer.</summary>
public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; }

    /// <summary>Whether dialogs further out may take the answer although it was recognised.</summary>
    public bool AllowInterruption { get; set; }
}
