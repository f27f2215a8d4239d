using AdvisorBot.Advice;

namespace AdvisorBot.Dialogs.State;

/// <summary>What a person told about themselves, as it is stored; belongs to the person, not to one conversation.</summary>
public sealed class StoredProfile
{
    /// <summary>The language that was asked for or written last; null until then.</summary>
    public string? Language { get; set; }

    public string? Education { get; set; }

    public string? Field { get; set; }

    public Dictionary<string, double> Interests { get; set; } = [];

    public int? MonthsToFirstJob { get; set; }

    public Dictionary<string, double> Workplaces { get; set; } = [];

    public string? Remote { get; set; }

    public decimal? PayHope { get; set; }

    public List<string> Skipped { get; set; } = [];

    public CareerProfile ToProfile() => new()
    {
        Education = Education,
        Field = Field,
        Interests = new Dictionary<string, double>(Interests),
        MonthsToFirstJob = MonthsToFirstJob,
        Workplaces = new Dictionary<string, double>(Workplaces),
        Remote = Enum.TryParse<RemoteWish>(Remote, ignoreCase: true, out var wish) ? wish : null,
        PayHope = PayHope,
        Skipped = Skipped.ToHashSet(),
    };

    /// <summary>Takes over what <paramref name="profile"/> says.</summary>
    public void Take(CareerProfile profile)
    {
        Education = profile.Education;
        Field = profile.Field;
        Interests = new Dictionary<string, double>(profile.Interests);
        MonthsToFirstJob = profile.MonthsToFirstJob;
        Workplaces = new Dictionary<string, double>(profile.Workplaces);
        Remote = profile.Remote?.ToString();
        PayHope = profile.PayHope;
        Skipped = [.. profile.Skipped.Order(StringComparer.Ordinal)];
    }
}
