using AdvisorBot.Understanding.Phrases;

namespace AdvisorBot.Understanding.Classification;

/// <summary>How likely a clause asks about each topic, or has each of the other intents, judged by all its words together.</summary>
internal sealed class MeaningClassifier
{
    /// <summary>Fewer phrases than this are few.</summary>
    private const int Rare = 130;

    private readonly LinearClassifier _classifier;
    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly List<Target> _targets = [];
    private readonly int[] _counts;

    public MeaningClassifier(IReadOnlyList<LabelledPhrase> phrases, ClassifierFiles files)
    {
        var examples = new List<Example>(phrases.Count);
        foreach (var phrase in phrases)
        {
            examples.Add(new Example(phrase.Features, Learn(phrase.Target)));
        }

        _counts = [.. Enumerable.Range(0, _targets.Count).Select(place => examples.Count(example => example.Class == place))];
        _classifier = files.Get(examples, Math.Max(1, _targets.Count));
    }

    public MeaningScores Score(List<ulong> features) => new(this, _classifier.Score(features));

    /// <summary>The meanings told apart, by class.</summary>
    public IReadOnlyList<Target> Targets => _targets;

    /// <summary>Whether only few phrases were written for it: it may lie within a wider meaning that has thousands.</summary>
    public bool IsRare(Target target) => ClassOf(target) is { } place && _counts[place] < Rare;

    public int? ClassOf(Target target) => _classes.TryGetValue(KeyOf(target), out var place) ? place : null;

    private int Learn(Target target)
    {
        var key = KeyOf(target);
        if (!_classes.TryGetValue(key, out var place))
        {
            _classes.Add(key, place = _targets.Count);
            _targets.Add(new Target { Intent = target.Intent, Topic = target.Topic });
        }

        return place;
    }

    private static string KeyOf(Target target) => target.Intent == Intents.Ask ? target.Topic ?? target.Intent : target.Intent;
}

/// <summary>The probabilities of the meanings of one clause.</summary>
internal sealed class MeaningScores(MeaningClassifier classifier, float[] probabilities)
{
    public double Of(Target target) => classifier.ClassOf(target) is { } place ? probabilities[place] : 0;

    /// <summary>The likeliest meanings, best first.</summary>
    public List<(Target Target, double Probability)> Best(int count)
    {
        var best = new List<(Target, double)>(count);
        var taken = new HashSet<int>(count);
        while (best.Count < Math.Min(count, probabilities.Length))
        {
            var most = -1;
            for (var i = 0; i < probabilities.Length; i++)
            {
                if (!taken.Contains(i) && (most < 0 || probabilities[i] > probabilities[most]))
                {
                    most = i;
                }
            }

            taken.Add(most);
            best.Add((classifier.Targets[most], probabilities[most]));
        }

        return best;
    }
}
