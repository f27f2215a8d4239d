namespace AdvisorBot.Advice;

/// <summary>What the interview asks for, by id.</summary>
public static class Slots
{
    public const string Education = "education";
    public const string Field = "field";
    public const string Experience = "experience";
    public const string Interests = "interests";
    public const string Time = "time";
    public const string Budget = "budget";
    public const string Workplace = "workplace";
    public const string Remote = "remote";
    public const string Hours = "hours";
    public const string PatientContact = "patient-contact";
    public const string Pay = "pay";
    public const string Lead = "lead";

    /// <summary>Tasks that were tried; nothing the interview asks for.</summary>
    public const string Taste = "taste";

    /// <summary>How many jobs there will be; nothing the interview asks for.</summary>
    public const string Outlook = "outlook";

    public static IReadOnlyList<string> All { get; } =
        [Education, Field, Experience, Interests, Time, Budget, Workplace, Remote, Hours, PatientContact, Pay, Lead];
}
