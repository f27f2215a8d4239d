using System.Globalization;

namespace AdvisorBot.Advice;

/// <summary>Reads and fills a profile by slot.</summary>
public static class CareerProfileExtensions
{
    /// <summary>Whether the slot was answered.</summary>
    public static bool Knows(this CareerProfile profile, string slot) => slot switch
    {
        Slots.Education => profile.Education is not null,
        Slots.Field => profile.Field is not null,
        Slots.Experience => profile.Experience.Count > 0,
        Slots.Interests => profile.Interests.Count > 0,
        Slots.Time => profile.MonthsToFirstJob is not null,
        Slots.Budget => profile.Budget is not null,
        Slots.Workplace => profile.Workplaces.Count > 0,
        Slots.Remote => profile.Remote is not null,
        Slots.Hours => profile.Hours is not null,
        Slots.PatientContact => profile.PatientContact is not null,
        Slots.Pay => profile.PayHope is not null,
        Slots.Lead => profile.WantsToLead is not null,
        Slots.PayNow => profile.PayNow is not null,
        Slots.Study => profile.StudyHours is not null || profile.StudiesBeside,
        Slots.Limits => profile.Limits.Count > 0,
        _ => false,
    };

    /// <summary>Whether any slot was answered.</summary>
    public static bool KnowsAnything(this CareerProfile profile) => Slots.All.Any(profile.Knows);

    /// <summary>The profile with one slot filled with the value of an interview option; unchanged for a value that means nothing.</summary>
    public static CareerProfile With(this CareerProfile profile, string slot, string value) => slot switch
    {
        Slots.Education => profile with { Education = value, FromAbroad = false },
        Slots.Field => profile with { Field = value },
        Slots.Experience => profile with { Experience = Joined(profile.Experience, value) },
        Slots.Interests => profile with { Interests = new Dictionary<string, double>(profile.Interests) { [value] = 1 } },
        Slots.Time when Whole(value) is { } months => profile with { MonthsToFirstJob = months },
        Slots.Budget when Dollars(value) is { } dollars => profile with { Budget = dollars },
        Slots.Workplace => profile with { Workplaces = new Dictionary<string, double>(profile.Workplaces) { [value] = 1 } },
        Slots.Remote when Choice<RemoteWish>(value) is { } wish => profile with { Remote = wish },
        Slots.Hours when Choice<HoursWish>(value) is { } hours => profile with { Hours = hours },
        Slots.PatientContact when Choice<PatientWish>(value) is { } contact => profile with { PatientContact = contact },
        Slots.Pay when Dollars(value) is { } hope => profile with { PayHope = hope },
        Slots.Lead when Choice<LeadWish>(value) is { } lead => profile with { WantsToLead = lead },
        _ => profile,
    };

    /// <summary>The profile with one slot unanswered; a limit without its answer is none.</summary>
    public static CareerProfile Without(this CareerProfile profile, string slot) => slot switch
    {
        Slots.Education => profile with { Education = null, FromAbroad = false },
        Slots.Field => profile with { Field = null },
        Slots.Experience => profile with { Experience = new HashSet<string>() },
        Slots.Interests => profile with { Interests = new Dictionary<string, double>() },
        Slots.Time => profile.NotMust(slot) with { MonthsToFirstJob = null },
        Slots.Budget => profile.NotMust(slot) with { Budget = null },
        Slots.Workplace => profile.NotMust(slot) with { Workplaces = new Dictionary<string, double>() },
        Slots.Remote => profile.NotMust(slot) with { Remote = null },
        Slots.Hours => profile.NotMust(slot) with { Hours = null },
        Slots.PatientContact => profile.NotMust(slot) with { PatientContact = null },
        Slots.Pay => profile.NotMust(slot) with { PayHope = null },
        Slots.Lead => profile with { WantsToLead = null },
        Slots.PayNow => profile with { PayNow = null },
        Slots.Study => profile with { StudyHours = null, StudiesBeside = false },
        Slots.Limits => profile with { Limits = new HashSet<string>() },
        _ => profile,
    };

    /// <summary>Whether the answer to a slot is a limit.</summary>
    public static bool Insists(this CareerProfile profile, string slot) => profile.MustHaves.Contains(slot) || slot switch
    {
        Slots.Remote => profile.Remote is RemoteWish.Must,
        Slots.PatientContact => profile.PatientContact is PatientWish.Never,
        _ => false,
    };

    /// <summary>The profile with the answer to a slot made a limit.</summary>
    public static CareerProfile Must(this CareerProfile profile, string slot) =>
        profile with { MustHaves = Joined(profile.MustHaves, slot) };

    /// <summary>The profile with the answer to a slot kept as a wish only.</summary>
    public static CareerProfile NotMust(this CareerProfile profile, string slot)
    {
        var wishes = profile with { MustHaves = profile.MustHaves.Where(must => must != slot).ToHashSet() };
        return slot switch
        {
            Slots.Remote when profile.Remote is RemoteWish.Must => wishes with { Remote = RemoteWish.Wish },
            Slots.PatientContact when profile.PatientContact is PatientWish.Never => wishes with { PatientContact = PatientWish.RatherNot },
            _ => wishes,
        };
    }

    /// <summary>Writes <c>RatherNot</c> as the interview's option <c>rather-not</c>.</summary>
    public static string ToOption<T>(this T wish)
        where T : struct, Enum =>
        string.Concat(wish.ToString().Select((letter, i) => i > 0 && char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));

    private static HashSet<string> Joined(IReadOnlySet<string> set, string value) => [.. set, value];

    private static int? Whole(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Dollars(string value) => decimal.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Reads <c>rather-not</c> as <c>RatherNot</c>.</summary>
    private static T? Choice<T>(string value)
        where T : struct, Enum =>
        Enum.TryParse<T>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : null;
}
