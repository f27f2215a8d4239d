using AdvisorBot.Dialogs.Asking;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>A part of a message that can correct one answer.</summary>
/// <param name="Start">Where it begins in the message.</param>
/// <param name="Text">As it was written.</param>
internal sealed record MessagePart(int Start, string Text, AskedWords Words)
{
    public int End => Start + Text.Length;
}
