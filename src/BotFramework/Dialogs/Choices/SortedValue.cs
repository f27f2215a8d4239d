namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for, and whose it is.</summary>
public class SortedValue
{
    public string Value { get; set; }

    public int Index { get; set; }
}
