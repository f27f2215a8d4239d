namespace Microsoft.Bot.Schema;

/// <summary>Names of the event activities the SDK itself raises.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
