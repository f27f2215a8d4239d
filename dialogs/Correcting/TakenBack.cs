using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>Finds the noted answer that "I never said that" means.</summary>
internal sealed class TakenBack(AdvisorTurn turn, SlotNames names, Rereading rereading, Func<string, AskedWords> wordsOf, IReadOnlyList<string> stopWords)
{
    /// <summary>A longer part tells something and names no answer.</summary>
    private const int FewWords = 2;

    /// <summary>What is a fact and no wish: who denies it says nothing new.</summary>
    private static readonly string[] OfPast = [Slots.Education, Slots.Field, Slots.Experience];

    /// <summary>What is named by its amount: "the one year", "2,000".</summary>
    private static readonly string[] AmountSlots = [Slots.Time, Slots.Budget, Slots.Pay];

    /// <summary>What words without its label can mean.</summary>
    private static readonly string[] Read = [.. OfPast, Slots.Interests, Slots.Workplace];

    /// <summary>All that words name of what was noted: "the pay and the patients"; nothing in it when they name nothing of it.</summary>
    public CareerProfile Find(AskedWords part, CareerProfile profile, IReadOnlyList<string> joiners)
    {
        var found = new CareerProfile();
        foreach (var value in Parts.Of(profile).Where(value => part.Has(LabelOf(value.Slot, value.Profile))))
        {
            (found, part) = (Parts.Joined(found, value.Profile), part.Without([LabelOf(value.Slot, value.Profile)]));
        }

        foreach (var piece in Pieces(part, joiners))
        {
            found = Parts.Joined(found, One(piece, Parts.Without(profile, found)));
        }

        return Parts.Any(found) ? found : One(part, profile);
    }

    private string LabelOf(string slot, CareerProfile only) => wordsOf(turn.Answers.ValueOf(only, slot, turn.Audience)).Text;

    /// <summary>"I don't have a bachelor's", "psych isn't social work": names what was noted of schooling or work to say that it is not so.</summary>
    public CareerProfile Denied(AskedWords part, IReadOnlyList<string> negations, CareerProfile profile)
    {
        var denied = negations.Select(part.Behind).OfType<string>().Where(rest => rest.Length > 0).Select(wordsOf).ToList();
        return Parts.Of(profile).Where(value => OfPast.Contains(value.Slot) && denied.Exists(rest => (value.Slot != Slots.Education && IsNamed(value.Slot, value.Profile, rest)) || IsRead(value.Slot, value.Profile, rest)))
            .Aggregate(new CareerProfile(), (all, value) => Parts.Joined(all, value.Profile));
    }

    /// <summary>"That", or a word or two beside it, in one of the pieces: no answer is named.</summary>
    public bool NamesNothing(AskedWords part, IReadOnlyList<string> joiners) => part.Text.Length == 0
        || Pieces(part, joiners).Any(piece => piece.Without(stopWords).Count <= 1 && names.In(piece).Count == 0);

    private static List<AskedWords> Pieces(AskedWords part, IReadOnlyList<string> joiners)
    {
        var pieces = new List<AskedWords> { part };
        foreach (var joiner in joiners.Where(part.Has))
        {
            pieces = [.. pieces.SelectMany(piece => piece.SplitAt(joiner))];
        }

        return pieces;
    }

    /// <summary>A profile of nothing but what the words name; nothing known in it when they name nothing that was noted.</summary>
    private CareerProfile One(AskedWords part, CareerProfile profile)
    {
        if (Value(part, profile) is { } named)
        {
            return named;
        }

        var slot = names.In(part).FirstOrDefault(slot => profile.Knows(slot) && !NamesOther(slot, part, profile));
        return slot is not null ? Parts.Only(profile, slot) : Parts.Of(profile).FirstOrDefault(value => IsMeant(value.Slot, value.Profile, part)).Profile ?? new CareerProfile();
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

    /// <summary>Whether the words name an amount that was noted: "the 1 year is wrong".</summary>
    public bool IsAmount(AskedWords part, CareerProfile profile) => AmountSlots.Any(slot => profile.Knows(slot) && rereading.IsAmountOf(part.Text, slot, profile));

    private CareerProfile? Value(AskedWords part, CareerProfile profile)
    {
        if (Parts.Of(profile).FirstOrDefault(value => IsNamed(value.Slot, value.Profile, part)) is { Profile: { } named })
        {
            return named;
        }

        if (profile.Education is { } level && names.In(part).Contains(Slots.Education) && rereading.Ids(part.Text, Slots.Education).Contains(level))
        {
            return Parts.Only(profile, Slots.Education);
        }

        if (AmountSlots.FirstOrDefault(slot => profile.Knows(slot) && rereading.IsAmountOf(part.Text, slot, profile)) is { } amount)
        {
            return Parts.Only(profile, amount);
        }

        var interests = names.Interests(part).Where(profile.Interests.ContainsKey).ToHashSet();
        return interests.Count == 0 ? null : Parts.Only(profile, Slots.Interests) with { Interests = profile.Interests.Where(liking => interests.Contains(liking.Key)).ToDictionary() };
    }

    /// <summary>"The puzzles": few words that, read as an answer, mean what was noted.</summary>
    private bool IsMeant(string slot, CareerProfile only, AskedWords part) => slot != Slots.Education && part.Without(stopWords).Count is > 0 and <= FewWords && IsRead(slot, only, part);

    private bool IsRead(string slot, CareerProfile only, AskedWords part) => Read.Contains(slot) && rereading.Ids(part.Text, slot).Any(id => slot switch
    {
        Slots.Interests => only.Interests.ContainsKey(id),
        Slots.Workplace => only.Workplaces.ContainsKey(id),
        Slots.Experience => only.Experience.Contains(id),
        Slots.Field => only.Field == id,
        _ => only.Education == id,
    });

    /// <summary>All words that tell something are words of the answer as it was told back, or the other way round.</summary>
    private bool IsNamed(string slot, CareerProfile only, AskedWords part)
    {
        var label = wordsOf(turn.Answers.ValueOf(only, slot, turn.Audience)).Without(stopWords);
        var said = part.Without(stopWords);
        return label.Text.Length > 0 && said.Text.Length > 0 && (said.Has(label.Text) || said.Text.Split(' ').All(label.Has));
    }
}
