namespace AdvisorBot.Understanding.Text;

/// <summary>A word as it is compared: its place in the message, the ids of its form and stem, and what follows it.</summary>
internal record struct Word(int Start, int End, int Token, int Form, int Stem, Gap Gap)
{
    public readonly bool IsKnown => Form != WordEntry.Unknown;
}
