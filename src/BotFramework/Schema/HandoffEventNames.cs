namespace Microsoft.Bot.Schema;

/// <summary>Names of the hand-off events.</summary>
public static class HandoffEventNames
{
    public const string HandoffStatus = "handoff.status";
    public const string InitiateHandoff = "handoff.initiate";
}
