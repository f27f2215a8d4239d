using AdvisorBot.Understanding.Phrases;

namespace AdvisorBot.Understanding.Classification;

/// <summary>How likely a clause asks about each topic, or has each of the other intents, judged by all its words together.</summary>
internal sealed class MeaningClassifier
{
    private readonly LinearClassifier _classifier;
    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Target[] _targets;

    public MeaningClassifier(IReadOnlyList<LabelledPhrase> phrases, TrainingOptions options)
    {
        var targets = new List<Target>();
        var examples = new List<(List<ulong>, int)>(phrases.Count);
        foreach (var phrase in phrases)
        {
            var key = KeyOf(phrase.Target);
            if (!_classes.TryGetValue(key, out var place))
            {
                _classes.Add(key, place = targets.Count);
                targets.Add(new Target { Intent = phrase.Target.Intent, Topic = phrase.Target.Topic });
            }

            examples.Add((ClauseFeatures.Read(phrase.List), place));
        }

        _targets = [.. targets];
        _classifier = LinearClassifier.Train(examples, Math.Max(1, targets.Count), options);
    }

    public MeaningScores Score(TermList clause)
    {
        var probabilities = new float[_classifier.Classes];
        _classifier.Score(ClauseFeatures.Read(clause), probabilities);
        return new MeaningScores(this, probabilities);
    }

    public IReadOnlyList<Target> Targets => _targets;

    public int? ClassOf(Target target) => _classes.TryGetValue(KeyOf(target), out var place) ? place : null;

    private static string KeyOf(Target target) => target.Topic is { } topic && target.Intent == Intents.Ask ? topic : target.Intent;
}

/// <summary>The probabilities of one clause.</summary>
internal sealed class MeaningScores(MeaningClassifier classifier, float[] probabilities)
{
    public double Of(Target target) => classifier.ClassOf(target) is { } place ? probabilities[place] : 0;

    /// <summary>The likeliest meanings, best first.</summary>
    public IEnumerable<(Target Target, double Probability)> Best(int count) =>
        Enumerable.Range(0, probabilities.Length).OrderByDescending(i => probabilities[i]).Take(count).Select(i => (classifier.Targets[i], (double)probabilities[i]));
}
