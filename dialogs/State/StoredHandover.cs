namespace AdvisorBot.Dialogs.State;

/// <summary>A person's questions to the advisers; belongs to the person. The questions themselves are stored under keys of their own.</summary>
public sealed class StoredHandover
{
    /// <summary>In the order in which they were sent.</summary>
    public List<StoredQuestion> Questions { get; set; } = [];
}

/// <summary>A question that was sent.</summary>
public sealed class StoredQuestion
{
    public string Id { get; set; } = "";

    /// <summary>Whether it is over and the person knows all about it, so that it need not be looked up.</summary>
    public bool Settled { get; set; }
}

/// <summary>A question that is being written; belongs to the conversation.</summary>
public sealed class StoredDraft
{
    /// <summary>Becomes the id of the case, so that a turn that is run again sends nothing twice.</summary>
    public string Id { get; set; } = "";

    /// <summary>The words; null while they are to be written.</summary>
    public string? Question { get; set; }

    /// <summary>The words before they are to be changed.</summary>
    public string? Before { get; set; }

    /// <summary>What was told, line by line as shown, where it is to go along.</summary>
    public List<string> Answers { get; set; } = [];

    /// <summary>The plan, line by line as shown, where it is to go along.</summary>
    public List<string> Plan { get; set; } = [];

    /// <summary>Whether the interview was open and goes on afterwards.</summary>
    public bool InInterview { get; set; }
}
