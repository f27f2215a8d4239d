using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>Finds the noted answer that "I never said that" means.</summary>
internal sealed class TakenBack(AdvisorTurn turn, SlotNames names, Func<string, AskedWords> read, IReadOnlyList<string> stopWords)
{
    /// <summary>A profile of nothing but what the words name; nothing known in it when they name nothing that was noted.</summary>
    public CareerProfile Find(AskedWords part, CareerProfile profile)
    {
        if (Values(profile).FirstOrDefault(value => IsNamed(value.Slot, value.Profile, part)) is { Profile: { } named })
        {
            return named;
        }

        var interests = names.Interests(part).Where(profile.Interests.ContainsKey).ToHashSet();
        var slot = names.In(part).FirstOrDefault(profile.Knows);
        return slot is null ? new CareerProfile()
            : slot == Slots.Interests && interests.Count > 0 ? Only(profile, slot) with { Interests = profile.Interests.Where(liking => interests.Contains(liking.Key)).ToDictionary() }
            : Only(profile, slot);
    }

    /// <summary>The profile without what was taken back.</summary>
    public static CareerProfile Without(CareerProfile profile, CareerProfile taken) => Slots.All.Where(taken.Knows).Aggregate(profile, (left, slot) => slot switch
    {
        Slots.Interests => left with { Interests = left.Interests.Where(liking => !taken.Interests.ContainsKey(liking.Key)).ToDictionary() },
        Slots.Workplace => left with { Workplaces = left.Workplaces.Where(liking => !taken.Workplaces.ContainsKey(liking.Key)).ToDictionary() },
        Slots.Experience => left with { Experience = left.Experience.Where(work => !taken.Experience.Contains(work)).ToHashSet() },
        _ => left.Without(slot),
    });

    /// <summary>All words that tell something are words of the answer as it was told back, or the other way round.</summary>
    private bool IsNamed(string slot, CareerProfile only, AskedWords part)
    {
        var label = read(turn.Answers.ValueOf(only, slot, turn.Audience)).Without(stopWords);
        var said = part.Without(stopWords);
        return label.Text.Length > 0 && said.Text.Length > 0 && (said.Has(label.Text) || said.Text.Split(' ').All(label.Has));
    }

    private static IEnumerable<(string Slot, CareerProfile Profile)> Values(CareerProfile profile) => Slots.All.Where(profile.Knows).SelectMany(slot => slot switch
    {
        Slots.Interests => profile.Interests.Select(liking => new CareerProfile { Interests = new Dictionary<string, double> { [liking.Key] = liking.Value } }),
        Slots.Workplace => profile.Workplaces.Select(liking => new CareerProfile { Workplaces = new Dictionary<string, double> { [liking.Key] = liking.Value } }),
        Slots.Experience => profile.Experience.Select(work => new CareerProfile { Experience = new HashSet<string> { work } }),
        _ => [Only(profile, slot)],
    }, (slot, only) => (slot, only));

    private static CareerProfile Only(CareerProfile profile, string slot) =>
        Slots.All.Where(other => other != slot).Aggregate(profile with { Skipped = new HashSet<string>(), Tastes = new Dictionary<string, double>() }, (left, other) => left.Without(other));
}
