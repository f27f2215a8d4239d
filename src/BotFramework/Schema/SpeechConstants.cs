namespace Microsoft.Bot.Schema;

/// <summary>Constants of spoken replies.</summary>
public static class SpeechConstants
{
    /// <summary>Speaks nothing, where a missing <c>speak</c> would make the channel read the text.</summary>
    public static readonly string EmptySpeakTag =
        "<speak version=\"1.0\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"en-US\" />";
}
