using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Comparisons of a test flow; a failure is an <see cref="InvalidOperationException"/> naming both sides.</summary>
internal static class TestFlowAssert
{
    public static InvalidOperationException Failure(string message, string description) =>
        new(string.IsNullOrEmpty(description) ? message : $"{description}: {message}");

    public static void Equal(string expected, string actual, string description)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            throw Failure($"Expected '{expected}', got '{actual}'.", description);
        }
    }

    public static void SameActivity(IActivity expected, IActivity actual, string description)
    {
        Equal(expected.Type, actual.Type, description);
        if (expected.AsMessageActivity() is { } message)
        {
            Equal(message.Text?.Trim(), actual.AsMessageActivity()?.Text?.Trim(), description);
        }
    }
}
