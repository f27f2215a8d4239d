using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>Collects what a message changes in a profile.</summary>
internal sealed class SlotAnswers(CareerProfile before)
{
    private const string None = "none";

    /// <summary>The level that was said to be from another country, empty while none was named; null where none is.</summary>
    private readonly string? _abroad = before.FromAbroad ? before.Education ?? "" : null;
    private readonly CareerProfile _before = before;
    private readonly List<string> _changed = [];

    public CareerProfile Profile { get; private set; } = before;

    /// <summary>Slots answered, in the order of the message.</summary>
    public IReadOnlyList<string> Changed => _changed;

    /// <summary>Whether the message is nothing but a choice among the options on screen.</summary>
    public bool Literal { get; set; }

    /// <summary>Whether it is an option word for word, so that repeating it would be chatter.</summary>
    public bool IsLabel { get; set; }

    /// <summary>Whether a turn of speech answers the open question, so that words around it neither skip nor change it.</summary>
    public bool IsSpoken { get; set; }

    public bool Any => _changed.Count > 0;

    /// <summary>Fills a slot that has one value.</summary>
    public void Set(string slot, Func<CareerProfile, CareerProfile> change) => Note(slot, change(Profile));

    /// <summary>"I don't mind": an answer that says nothing.</summary>
    public void LeaveOpen(string slot)
    {
        Note(slot, Profile.Without(slot));
        Profile = Profile with { Skipped = Profile.Skipped.Append(slot).ToHashSet() };
    }

    /// <summary>Adds one liking to a slot that has many.</summary>
    public void Like(string slot, string id, double liking, bool replace)
    {
        var first = !_changed.Contains(slot);
        var profile = replace && first ? Profile.Without(slot) : Profile;
        Note(slot, slot == Slots.Interests
            ? profile with { Interests = With(profile.Interests, id, liking) }
            : profile with { Workplaces = With(profile.Workplaces, id, liking) });
    }

    /// <summary>Adds one value to a slot that has many without liking; "none" stands alone.</summary>
    public void Add(string slot, string id, bool replace)
    {
        var first = !_changed.Contains(slot);
        var none = id == None || Profile.Experience.Contains(None);
        Note(slot, ((replace && first) || none ? Profile.Without(slot) : Profile).With(slot, id));
    }

    /// <summary>Notes whether an education that was told is from another country; "a nurse from the Philippines" says so before any degree is named.</summary>
    /// <param name="domestic">Whether it is said to be from here.</param>
    /// <param name="learned">Work that is learned by a degree.</param>
    public void Mark(bool fromAbroad, bool domestic, IEnumerable<string> learned)
    {
        if (domestic && _changed.Contains(Slots.Education))
        {
            Profile = Profile with { FromAbroad = false };
        }
        else if (_changed.Contains(Slots.Education))
        {
            Profile = Profile with { FromAbroad = (fromAbroad || (_abroad is { } known && (known.Length == 0 || known == Profile.Education))) && Profile.Education != None };
        }
        else if (fromAbroad && _changed.Contains(Slots.Experience) && Profile.Experience.Overlaps(learned))
        {
            Profile = Profile with { FromAbroad = true };
        }
    }

    /// <summary>Takes options of a question by position, in place of any earlier answer.</summary>
    public void Choose(InterviewQuestion question, IReadOnlyList<int> options)
    {
        var profile = options.Aggregate(Profile.Without(question.Id), (filled, index) => filled.With(question.Id, question.Options[index].Id));
        Note(question.Id, profile);
    }

    /// <summary>Takes over one slot that was read elsewhere into <paramref name="profile"/>, which has all other answers of this one.</summary>
    public void Take(string slot, CareerProfile profile)
    {
        Note(slot, profile);
        Profile = Profile with { Skipped = profile.Skipped };
    }

    /// <summary>Begins from other answers; none of them counts as answered.</summary>
    public void Restore(CareerProfile profile) => Profile = profile;

    /// <summary>Leaves a slot as it was.</summary>
    public void TakeBack(string slot, Func<CareerProfile, CareerProfile> restore)
    {
        Profile = restore(Profile);
        _changed.Remove(slot);
    }

    /// <summary>Leaves out what the same message took back.</summary>
    public void Refuse(CareerProfile takenBack)
    {
        foreach (var slot in _changed.Where(slot => Parts.Any(Parts.Still(Parts.Only(Profile, slot), takenBack))).ToList())
        {
            Profile = Parts.Without(Profile, Parts.Still(Parts.Only(Profile, slot), takenBack));
            if (!Parts.Any(Parts.New(_before, Parts.Only(Profile, slot))))
            {
                _changed.Remove(slot);
            }
        }
    }

    private void Note(string slot, CareerProfile profile)
    {
        Profile = profile with { Skipped = profile.Skipped.Where(skipped => skipped != slot).ToHashSet() };
        if (!_changed.Contains(slot))
        {
            _changed.Add(slot);
        }
    }

    private static Dictionary<string, double> With(IReadOnlyDictionary<string, double> likings, string id, double liking) =>
        new(likings) { [id] = liking };
}
