namespace Microsoft.Bot.Schema;

/// <summary>A conversation is handed to somebody else.</summary>
public interface IHandoffActivity : IActivity
{
}
