namespace AdvisorBot.Web.Messages;

/// <summary>Settings of the Bot Framework door, bound to the section <c>BotFramework</c>.</summary>
public sealed class MessagesOptions
{
    /// <summary>The configuration section these settings are bound to.</summary>
    public const string Section = "BotFramework";

    /// <summary>Whether <c>/api/messages</c> is open; default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Largest body of a request, in bytes; default 256 KB.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;
}
