namespace Microsoft.Bot.Schema;

/// <summary>A request to perform an action.</summary>
public interface ICommandActivity : IActivity
{
    object Value { get; set; }

    string Name { get; set; }
}
