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
        Slots.Interests => profile.Interests.Count > 0,
        Slots.Time => profile.MonthsToFirstJob is not null,
        Slots.Workplace => profile.Workplaces.Count > 0,
        Slots.Remote => profile.Remote is not null,
        Slots.Pay => profile.PayHope is not null,
        _ => false,
    };

    /// <summary>Whether any slot was answered.</summary>
    public static bool KnowsAnything(this CareerProfile profile) => Slots.All.Any(profile.Knows);

    /// <summary>The profile with one slot filled with the value of an interview option; unchanged for a value that means nothing.</summary>
    public static CareerProfile With(this CareerProfile profile, string slot, string value) => slot switch
    {
        Slots.Education => profile with { Education = value },
        Slots.Field => profile with { Field = value },
        Slots.Interests => profile with { Interests = new Dictionary<string, double>(profile.Interests) { [value] = 1 } },
        Slots.Time when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var months) => profile with { MonthsToFirstJob = months },
        Slots.Workplace => profile with { Workplaces = new Dictionary<string, double>(profile.Workplaces) { [value] = 1 } },
        Slots.Remote when Enum.TryParse<RemoteWish>(value, ignoreCase: true, out var wish) => profile with { Remote = wish },
        Slots.Pay when decimal.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var hope) => profile with { PayHope = hope },
        _ => profile,
    };

    /// <summary>The profile with one slot unanswered.</summary>
    public static CareerProfile Without(this CareerProfile profile, string slot) => slot switch
    {
        Slots.Education => profile with { Education = null },
        Slots.Field => profile with { Field = null },
        Slots.Interests => profile with { Interests = new Dictionary<string, double>() },
        Slots.Time => profile with { MonthsToFirstJob = null },
        Slots.Workplace => profile with { Workplaces = new Dictionary<string, double>() },
        Slots.Remote => profile with { Remote = null },
        Slots.Pay => profile with { PayHope = null },
        _ => profile,
    };
}
