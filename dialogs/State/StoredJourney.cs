namespace AdvisorBot.Dialogs.State;

/// <summary>Where a person is, across conversations: the plan, and the place in the interview.</summary>
public sealed class StoredJourney
{
    /// <summary>The plan; null when there is none.</summary>
    public StoredPlan? Plan { get; set; }

    /// <summary>When the person last wrote, to the hour.</summary>
    public DateTimeOffset? LastSeen { get; set; }

    /// <summary>Conversation of the last message, as a short mark that cannot be turned back.</summary>
    public string? Conversation { get; set; }

    /// <summary>Place of the open question; 0 when no interview is under way.</summary>
    public int OpenNumber { get; set; }

    public int OpenCount { get; set; }

    /// <summary>Slots asked, in order.</summary>
    public List<string> Asked { get; set; } = [];

    /// <summary>The first careers of the last ranking.</summary>
    public List<string> Ranking { get; set; } = [];
}
