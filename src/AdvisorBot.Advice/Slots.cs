namespace AdvisorBot.Advice;

/// <summary>What the interview asks for, by id.</summary>
public static class Slots
{
    public const string Education = "education";
    public const string Field = "field";
    public const string Interests = "interests";
    public const string Time = "time";
    public const string Workplace = "workplace";
    public const string Remote = "remote";
    public const string Pay = "pay";

    public static IReadOnlyList<string> All { get; } = [Education, Field, Interests, Time, Workplace, Remote, Pay];
}
