namespace AdvisorBot.Answers;

/// <summary>A student's question to the advisers, as both sides see it.</summary>
/// <param name="Id">Not shown; what a click on the card names.</param>
/// <param name="Question">The student's own words; never markup.</param>
public sealed record AdviserCase(string Id, CaseState State, string Question, DateTimeOffset AskedAt)
{
    private const int Digits = 4;

    /// <summary>Short enough to be said on the phone.</summary>
    public string Number => Id.Length <= Digits ? Id : Id[..Digits];

    /// <summary>What the student told the bot, where it was to go along.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>The student's plan, where it was to go along.</summary>
    public IReadOnlyList<string> Plan { get; init; } = [];

    public CaseStep? Taken { get; init; }

    public CaseStep? Answered { get; init; }

    /// <summary>Its text is the reason.</summary>
    public CaseStep? Closed { get; init; }
}

/// <summary>What an adviser did.</summary>
/// <param name="ById">Who, as the channel knows them.</param>
/// <param name="By">Their name; never markup.</param>
/// <param name="Text">The answer or the reason; never markup.</param>
public sealed record CaseStep(string ById, string By, DateTimeOffset At, string Text = "");

/// <summary>Where a question to the advisers stands.</summary>
public enum CaseState
{
    Open,
    Taken,
    Answered,
    Closed,

    /// <summary>Taken back by the student; nothing of it is kept.</summary>
    Withdrawn,
}
