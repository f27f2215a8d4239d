using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>Finds the noted answer that "I never said that" means.</summary>
internal sealed class TakenBack(AdvisorTurn turn, SlotNames names, Rereading rereading, Func<string, AskedWords> read, IReadOnlyList<string> stopWords)
{
    /// <summary>A longer part tells something and names no answer.</summary>
    private const int FewWords = 2;

    /// <summary>A profile of nothing but what the words name; nothing known in it when they name nothing that was noted.</summary>
    public CareerProfile Find(AskedWords part, CareerProfile profile)
    {
        if (Value(part, profile) is { } named)
        {
            return named;
        }

        var slot = names.In(part).FirstOrDefault(slot => profile.Knows(slot) && !NamesOther(slot, part, profile));
        return slot is not null ? Only(profile, slot) : Values(profile).FirstOrDefault(value => IsMeant(value.Slot, value.Profile, part)).Profile ?? new CareerProfile();
    }

    /// <summary>"I only asked about a bachelor's", and an associate was noted: names a value of the answer, and another one.</summary>
    private bool NamesOther(string slot, AskedWords part, CareerProfile profile) => slot switch
    {
        Slots.Interests => names.Interests(part).Any(),
        Slots.Education => rereading.Ids(part.Text, slot).ToList() is { Count: > 0 } levels && !levels.Contains(profile.Education!),
        _ => false,
    };

    /// <summary>Whether the words name a value that was noted.</summary>
    public bool IsValue(AskedWords part, CareerProfile profile) => Value(part, profile) is not null;

    /// <summary>The profile without what was taken back.</summary>
    public static CareerProfile Without(CareerProfile profile, CareerProfile taken) => Slots.All.Where(taken.Knows).Aggregate(profile, (left, slot) => slot switch
    {
        Slots.Interests => left with { Interests = left.Interests.Where(liking => !taken.Interests.ContainsKey(liking.Key)).ToDictionary() },
        Slots.Workplace => left with { Workplaces = left.Workplaces.Where(liking => !taken.Workplaces.ContainsKey(liking.Key)).ToDictionary() },
        Slots.Experience => left with { Experience = left.Experience.Where(work => !taken.Experience.Contains(work)).ToHashSet() },
        _ => left.Without(slot),
    });

    private CareerProfile? Value(AskedWords part, CareerProfile profile)
    {
        if (Values(profile).FirstOrDefault(value => IsNamed(value.Slot, value.Profile, part)) is { Profile: { } named })
        {
            return named;
        }

        var interests = names.Interests(part).Where(profile.Interests.ContainsKey).ToHashSet();
        return interests.Count == 0 ? null : Only(profile, Slots.Interests) with { Interests = profile.Interests.Where(liking => interests.Contains(liking.Key)).ToDictionary() };
    }

    /// <summary>"The puzzles": few words that, read as an answer, mean what was noted.</summary>
    private bool IsMeant(string slot, CareerProfile only, AskedWords part) => part.Without(stopWords).Count is > 0 and <= FewWords && rereading.Ids(part.Text, slot).Any(id => slot switch
    {
        Slots.Interests => only.Interests.ContainsKey(id),
        Slots.Workplace => only.Workplaces.ContainsKey(id),
        Slots.Experience => only.Experience.Contains(id),
        Slots.Field => only.Field == id,
        _ => false,
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
