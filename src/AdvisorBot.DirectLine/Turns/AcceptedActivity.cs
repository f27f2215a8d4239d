namespace AdvisorBot.DirectLine.Turns;

/// <summary>An activity that is in the log; its turn ends with true when the bot took it.</summary>
public sealed record AcceptedActivity(string ActivityId, Task<bool> Turn);
