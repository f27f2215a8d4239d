using AdvisorBot.Advice;

namespace AdvisorBot.Dialogs.State;

/// <summary>What a person told about themselves, as it is stored; belongs to the person, not to one conversation.</summary>
public sealed class StoredProfile
{
    /// <summary>The language that was asked for or written last; null until then.</summary>
    public string? Language { get; set; }

    public string? Education { get; set; }

    public bool FromAbroad { get; set; }

    public string? Field { get; set; }

    public Dictionary<string, double> Interests { get; set; } = [];

    public int? MonthsToFirstJob { get; set; }

    public Dictionary<string, double> Workplaces { get; set; } = [];

    public string? Remote { get; set; }

    public decimal? PayHope { get; set; }

    public List<string> Experience { get; set; } = [];

    public decimal? Budget { get; set; }

    public string? PatientContact { get; set; }

    public string? Hours { get; set; }

    public string? WantsToLead { get; set; }

    public decimal? PayNow { get; set; }

    public int? StudyHours { get; set; }

    public bool StudiesBeside { get; set; }

    public List<string> Limits { get; set; } = [];

    public List<string> Refused { get; set; } = [];

    public List<string> MustHaves { get; set; } = [];

    /// <summary>Work tried → liked (1) or not (−1), where it may count.</summary>
    public Dictionary<string, double> Tastes { get; set; } = [];

    public List<string> Skipped { get; set; } = [];

    public CareerProfile ToProfile() => new()
    {
        Education = Education,
        FromAbroad = FromAbroad,
        Field = Field,
        Interests = new Dictionary<string, double>(Interests),
        MonthsToFirstJob = MonthsToFirstJob,
        Workplaces = new Dictionary<string, double>(Workplaces),
        Remote = Choice<RemoteWish>(Remote),
        PayHope = PayHope,
        Experience = Experience.ToHashSet(),
        Budget = Budget,
        PatientContact = Choice<PatientWish>(PatientContact),
        Hours = Choice<HoursWish>(Hours),
        WantsToLead = Choice<LeadWish>(WantsToLead),
        PayNow = PayNow,
        StudyHours = StudyHours,
        StudiesBeside = StudiesBeside,
        Limits = Limits.ToHashSet(),
        Refused = Refused.ToHashSet(),
        MustHaves = MustHaves.ToHashSet(),
        Tastes = new Dictionary<string, double>(Tastes),
        Skipped = Skipped.ToHashSet(),
    };

    /// <summary>Takes over what <paramref name="profile"/> says.</summary>
    public void Take(CareerProfile profile)
    {
        Education = profile.Education;
        FromAbroad = profile.FromAbroad;
        Field = profile.Field;
        Interests = new Dictionary<string, double>(profile.Interests);
        MonthsToFirstJob = profile.MonthsToFirstJob;
        Workplaces = new Dictionary<string, double>(profile.Workplaces);
        Remote = profile.Remote?.ToString();
        PayHope = profile.PayHope;
        Experience = [.. profile.Experience.Order(StringComparer.Ordinal)];
        Budget = profile.Budget;
        PatientContact = profile.PatientContact?.ToString();
        Hours = profile.Hours?.ToString();
        WantsToLead = profile.WantsToLead?.ToString();
        PayNow = profile.PayNow;
        StudyHours = profile.StudyHours;
        StudiesBeside = profile.StudiesBeside;
        Limits = [.. profile.Limits.Order(StringComparer.Ordinal)];
        Refused = [.. profile.Refused.Order(StringComparer.Ordinal)];
        MustHaves = [.. profile.MustHaves.Order(StringComparer.Ordinal)];
        Tastes = new Dictionary<string, double>(profile.Tastes);
        Skipped = [.. profile.Skipped.Order(StringComparer.Ordinal)];
    }

    /// <summary>The same to be stored.</summary>
    public static StoredProfile Of(CareerProfile profile)
    {
        var stored = new StoredProfile();
        stored.Take(profile);
        return stored;
    }

    private static T? Choice<T>(string? stored)
        where T : struct, Enum => Enum.TryParse<T>(stored, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : null;
}
