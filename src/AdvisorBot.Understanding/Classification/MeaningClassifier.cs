using AdvisorBot.Understanding.Phrases;

namespace AdvisorBot.Understanding.Classification;

/// <summary>How likely a clause asks about each topic, or has each of the other intents, judged by all its words together.</summary>
internal sealed class MeaningClassifier
{
    private readonly LinearClassifier _classifier = null!;
    private readonly NeuralClassifier? _neural;
    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Target[] _targets;

    public MeaningClassifier(IReadOnlyList<LabelledPhrase> phrases, TrainingOptions options)
    {
        var targets = new List<Target>();
        var examples = new List<(List<ulong>, float[], int)>(phrases.Count);
        foreach (var phrase in phrases)
        {
            var key = KeyOf(phrase.Target);
            if (!_classes.TryGetValue(key, out var place))
            {
                _classes.Add(key, place = targets.Count);
                targets.Add(new Target { Intent = phrase.Target.Intent, Topic = phrase.Target.Topic });
            }

            examples.Add((ClauseFeatures.Read(phrase.List), Dense(phrase.Text), place));
        }

        _targets = [.. targets];
        if (Environment.GetEnvironmentVariable("NN") is { } hidden)
        {
            _neural = new NeuralClassifier(examples, targets.Count, int.Parse(hidden), options, double.Parse(Environment.GetEnvironmentVariable("DROP") ?? "0.3"));
            return;
        }

        _classifier = LinearClassifier.Train(examples, Math.Max(1, targets.Count), options);
    }

    private static readonly WordVectors Vectors = WordVectors.Load("/tmp/vec/words.txt", "/tmp/vec/vectors.bin");

    private static float[] Dense(string? text) => text is null || Environment.GetEnvironmentVariable("VEC") != "1" ? [] : (Environment.GetEnvironmentVariable("NN") is null ? Vectors.Of : (Func<IEnumerable<string>, float[]>)Vectors.Pooled)(text.ToLowerInvariant().Split([' ', ',', '.', '?', '!', ';', '{', '}', '(', ')', '/', '-'], StringSplitOptions.RemoveEmptyEntries));

    public MeaningScores Score(TermList clause, string? text = null)
    {
        if (_neural is not null)
        {
            return new MeaningScores(this, _neural.Score(ClauseFeatures.Read(clause), Dense(text)));
        }

        var probabilities = new float[_classifier.Classes];
        _classifier.Score(ClauseFeatures.Read(clause), Dense(text), probabilities);
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
