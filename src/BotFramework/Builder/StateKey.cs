namespace Microsoft.Bot.Builder;

/// <summary>The parts of a state's storage key.</summary>
internal static class StateKey
{
    public static string Required(string part, string name) =>
        part ?? throw new InvalidOperationException($"State cannot be kept for an activity without {name}.");
}
