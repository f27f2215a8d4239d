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

    /// <summary>What is earned so far; told, but nothing the interview asks for.</summary>
    public const string PayNow = "pay-now";

    /// <summary>How much time there is to study; nothing the interview asks for.</summary>
    public const string Study = "study";

    /// <summary>What must not come with the work, such as nights; nothing the interview asks for.</summary>
    public const string Limits = "limits";

    /// <summary>What people tell without being asked.</summary>
    public static IReadOnlyList<string> Unasked { get; } = [PayNow, Study, Limits];

    public static IReadOnlyList<string> All { get; } =
        [Education, Field, Experience, Interests, Time, Budget, Workplace, Remote, Hours, PatientContact, Pay, Lead];
}
