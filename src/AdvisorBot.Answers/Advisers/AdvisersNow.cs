namespace AdvisorBot.Answers;

/// <summary>What can be said now about the people of the school.</summary>
/// <param name="Now">The moment; whether somebody is there depends on it.</param>
/// <param name="TakeQuestions">Whether a question can be passed on to them from here.</param>
/// <param name="HasSheet">Whether there is something a hand-over sheet could show.</param>
public sealed record AdvisersNow(DateTimeOffset Now, bool TakeQuestions = false, bool HasSheet = false);
