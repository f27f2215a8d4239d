namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that brings other dialogs along.</summary>
public interface IDialogDependencies
{
    IEnumerable<Dialog> GetDependencies();
}
