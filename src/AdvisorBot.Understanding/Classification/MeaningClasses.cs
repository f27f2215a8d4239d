using AdvisorBot.Understanding.Phrases;

namespace AdvisorBot.Understanding.Classification;

/// <summary>The meanings told apart, numbered: each topic, and each of the other intents.</summary>
internal sealed class MeaningClasses
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Target> _targets = [];
    private readonly List<int> _counts = [];

    /// <param name="targets">Of each phrase.</param>
    public MeaningClasses(IEnumerable<Target> targets) => OfEach = [.. targets.Select(Learn)];

    public IReadOnlyList<Target> Targets => _targets;

    /// <summary>The class of each phrase.</summary>
    public int[] OfEach { get; }

    /// <summary>How many phrases were written for a class.</summary>
    public int Count(int place) => _counts[place];

    public int? Of(Target target) => _places.TryGetValue(KeyOf(target), out var place) ? place : null;

    private int Learn(Target target)
    {
        var key = KeyOf(target);
        if (!_places.TryGetValue(key, out var place))
        {
            _places.Add(key, place = _targets.Count);
            _targets.Add(new Target { Intent = target.Intent, Topic = target.Topic });
            _counts.Add(0);
        }

        _counts[place]++;
        return place;
    }

    /// <summary>The topic asked about, or the intent.</summary>
    public static string KeyOf(Target target) => target.Intent == Intents.Ask ? target.Topic ?? target.Intent : target.Intent;
}
