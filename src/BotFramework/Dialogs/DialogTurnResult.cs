namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a call to the dialog stack came to.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = default)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    /// <summary>What the dialog that ended returned.</summary>
    public object Result { get; set; }

    /// <summary>True when a dialog ended the ones around it as well.</summary>
    public bool ParentEnded { get; set; }
}
