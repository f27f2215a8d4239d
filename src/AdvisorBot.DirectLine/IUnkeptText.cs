namespace AdvisorBot.DirectLine;

/// <summary>Port to whoever knows what must not be stored; asked before a message enters the log.</summary>
public interface IUnkeptText
{
    /// <summary>What is stored, and shown to the client again, in place of a text; null when the text may be kept.</summary>
    string? Instead(string text);
}
