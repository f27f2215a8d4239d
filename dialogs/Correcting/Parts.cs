using AdvisorBot.Advice;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>Profiles that are parts of others: what was noted last, what is taken back.</summary>
internal static class Parts
{
    /// <summary>What can be told, asked for or not.</summary>
    private static readonly string[] Told = [.. Slots.All, .. Slots.Unasked];

    /// <summary>Whether anything is in it, also of what is not asked for.</summary>
    public static bool Any(CareerProfile part) => Told.Any(part.Knows);

    /// <summary>A profile of one slot and nothing else.</summary>
    public static CareerProfile Only(CareerProfile profile, string slot) =>
        Told.Where(other => other != slot).Aggregate(profile with { Skipped = new HashSet<string>(), Tastes = new Dictionary<string, double>() }, (left, other) => left.Without(other));

    /// <summary>Each answer by itself; of a slot with many, each of them.</summary>
    public static IEnumerable<(string Slot, CareerProfile Profile)> Of(CareerProfile profile) => Told.Where(profile.Knows).SelectMany(slot => slot switch
    {
        Slots.Interests => profile.Interests.Select(liking => new CareerProfile { Interests = new Dictionary<string, double> { [liking.Key] = liking.Value } }),
        Slots.Workplace => profile.Workplaces.Select(liking => new CareerProfile { Workplaces = new Dictionary<string, double> { [liking.Key] = liking.Value } }),
        Slots.Experience => profile.Experience.Select(work => new CareerProfile { Experience = new HashSet<string> { work } }),
        _ => [Only(profile, slot)],
    }, (slot, only) => (slot, only));

    /// <summary>Both together; the second counts where both have an answer.</summary>
    public static CareerProfile Joined(CareerProfile one, CareerProfile other) => Of(other).Aggregate(one, (all, part) => part.Slot switch
    {
        Slots.Interests => all with { Interests = all.Interests.Where(liking => !part.Profile.Interests.ContainsKey(liking.Key)).Concat(part.Profile.Interests).ToDictionary() },
        Slots.Workplace => all with { Workplaces = all.Workplaces.Where(liking => !part.Profile.Workplaces.ContainsKey(liking.Key)).Concat(part.Profile.Workplaces).ToDictionary() },
        Slots.Experience => all with { Experience = all.Experience.Concat(part.Profile.Experience).ToHashSet() },
        _ => Filled(all, part.Profile, part.Slot),
    });

    /// <summary>The answers that a profile has and the one before had not, or had otherwise.</summary>
    public static CareerProfile New(CareerProfile before, CareerProfile now) => Of(now).Where(part => !Has(before, part.Slot, part.Profile)).Aggregate(new CareerProfile(), (all, part) => Joined(all, part.Profile));

    /// <summary>The profile without those answers.</summary>
    public static CareerProfile Without(CareerProfile profile, CareerProfile taken) => Told.Where(taken.Knows).Aggregate(profile, (left, slot) => slot switch
    {
        Slots.Interests => left with { Interests = left.Interests.Where(liking => !taken.Interests.ContainsKey(liking.Key)).ToDictionary() },
        Slots.Workplace => left with { Workplaces = left.Workplaces.Where(liking => !taken.Workplaces.ContainsKey(liking.Key)).ToDictionary() },
        Slots.Experience => left with { Experience = left.Experience.Where(work => !taken.Experience.Contains(work)).ToHashSet() },
        _ => left.Without(slot),
    });

    /// <summary>Of some answers those that a profile still has.</summary>
    public static CareerProfile Still(CareerProfile profile, CareerProfile part) => Of(part).Where(one => Has(profile, one.Slot, one.Profile)).Aggregate(new CareerProfile(), (all, one) => Joined(all, one.Profile));

    /// <summary>Whether a profile has this one answer, liked or disliked as it is there.</summary>
    private static bool Has(CareerProfile profile, string slot, CareerProfile one) => slot switch
    {
        Slots.Interests => one.Interests.All(liking => profile.Interests.TryGetValue(liking.Key, out var known) && known > 0 == liking.Value > 0),
        Slots.Workplace => one.Workplaces.All(liking => profile.Workplaces.TryGetValue(liking.Key, out var known) && known > 0 == liking.Value > 0),
        Slots.Experience => one.Experience.IsSubsetOf(profile.Experience),
        Slots.Limits => one.Limits.SetEquals(profile.Limits),
        _ => Equals(Value(profile, slot), Value(one, slot)),
    };

    private static object? Value(CareerProfile profile, string slot) => slot switch
    {
        Slots.Education => profile.Education,
        Slots.Field => profile.Field,
        Slots.Time => profile.MonthsToFirstJob,
        Slots.Budget => profile.Budget,
        Slots.Remote => profile.Remote,
        Slots.Hours => profile.Hours,
        Slots.PatientContact => profile.PatientContact,
        Slots.Pay => profile.PayHope,
        Slots.Lead => profile.WantsToLead,
        Slots.PayNow => profile.PayNow,
        Slots.Study => (profile.StudyHours, profile.StudiesBeside),
        _ => null,
    };

    private static CareerProfile Filled(CareerProfile all, CareerProfile part, string slot) => slot switch
    {
        Slots.Education => all with { Education = part.Education, FromAbroad = part.FromAbroad },
        Slots.Field => all with { Field = part.Field },
        Slots.Time => all with { MonthsToFirstJob = part.MonthsToFirstJob },
        Slots.Budget => all with { Budget = part.Budget },
        Slots.Remote => all with { Remote = part.Remote },
        Slots.Hours => all with { Hours = part.Hours },
        Slots.PatientContact => all with { PatientContact = part.PatientContact },
        Slots.Pay => all with { PayHope = part.PayHope },
        Slots.Lead => all with { WantsToLead = part.WantsToLead },
        Slots.PayNow => all with { PayNow = part.PayNow },
        Slots.Study => all with { StudyHours = part.StudyHours, StudiesBeside = part.StudiesBeside },
        Slots.Limits => all with { Limits = part.Limits },
        _ => all,
    };
}
