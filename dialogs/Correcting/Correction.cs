using AdvisorBot.Advice;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>What a message corrects.</summary>
internal sealed record Correction
{
    /// <summary>The answers as they are now.</summary>
    public required CareerProfile Profile { get; init; }

    /// <summary>Slots that have a new answer.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>What was taken back, each as a profile of nothing else.</summary>
    public IReadOnlyList<CareerProfile> Taken { get; init; } = [];

    /// <summary>The slot to ask anew: its answer was called wrong, and the right one was not said.</summary>
    public string? AskAgain { get; init; }

    /// <summary>Whether something is wrong of which nobody said what.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>Whether the ranking is asked for.</summary>
    public bool AsksToRank { get; init; }

    /// <summary>What else the message says.</summary>
    public string Rest { get; init; } = "";

    public bool IsAny => Changed.Count > 0 || Taken.Count > 0 || AskAgain is not null || IsUnclear;
}
