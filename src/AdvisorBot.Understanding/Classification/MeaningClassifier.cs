using AdvisorBot.Understanding.Encoding;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Classification;

/// <summary>How likely a clause asks about each topic, or has each of the other intents, judged by all its words together.</summary>
internal sealed class MeaningClassifier(MeaningClasses classes, LinearClassifier classifier, NearestPhrases nearest, MeaningTask? encoder, ReadingStages stages)
{
    /// <summary>Fewer phrases than this are few.</summary>
    private const int Rare = 130;

    /// <summary>How much the classifier's opinion counts beside that of the nearest phrases, of 1.</summary>
    private const float Trust = 2f / 3;

    private const float Least = 1e-5f;

    /// <summary>The meaning of what somebody in danger tells.</summary>
    public static Target Danger { get; } = new() { Intent = Intents.CrisisTold };

    private readonly float _trained = !stages.Classifier ? 0 : stages.NearestPhrases ? Trust : 1;
    private readonly float _voted = !stages.NearestPhrases ? 0 : stages.Classifier ? 1 - Trust : 1;

    /// <summary>Whether there is an encoder to ask where words leave doubt.</summary>
    public bool HasSecondThoughts => encoder is not null;

    /// <summary>The likelihood of every meaning of a part of a message: two opinions, pooled in log-odds.</summary>
    public MeaningScores Score(Analysis analysis, WordRange range, TermList terms)
    {
        if (!analysis.Opinions.TryGetValue((range, terms.Terms.Count), out var known))
        {
            analysis.Opinions.Add((range, terms.Terms.Count), known = Judge(analysis, range, terms));
        }

        return known;
    }

    /// <summary>What is already known of the message as a whole.</summary>
    public static MeaningScores? WholeOf(Analysis analysis)
    {
        foreach (var (part, opinion) in analysis.Opinions)
        {
            if (part.Range.Count == analysis.Words.Count)
            {
                return opinion;
            }
        }

        return null;
    }

    /// <summary>The same, thought through anew.</summary>
    internal MeaningScores Judge(Analysis analysis, WordRange range, TermList terms)
    {
        var scores = classifier.Score(ClauseFeatures.Read(analysis, range, terms));
        var votes = nearest.Score(ClauseFeatures.ReadWords(analysis, range, terms));
        for (var i = 0; i < votes.Length; i++)
        {
            scores[i] = (_trained * MathF.Log(scores[i] + Least)) + (_voted * MathF.Log(votes[i]));
        }

        LinearClassifier.Softmax(scores);
        var danger = classes.Of(Danger) is { } place ? scores[place] : 0;
        return new MeaningScores(this, scores, danger, encoder is null ? null : probabilities => encoder.AddTo(probabilities, analysis, range));
    }

    /// <summary>The meanings told apart, by class.</summary>
    public IReadOnlyList<Target> Targets => classes.Targets;

    /// <summary>Whether only few phrases were written for it: it may lie within a wider meaning that has thousands.</summary>
    public bool IsRare(Target target) => classes.Of(target) is { } place && classes.Count(place) < Rare;

    public int? ClassOf(Target target) => classes.Of(target);
}

/// <summary>The probabilities of the meanings of one clause.</summary>
/// <param name="probabilities">As far as the words tell; <paramref name="think"/> changes them.</param>
/// <param name="danger">How likely somebody is in danger, by the words alone: the encoder has read of harm in too many ordinary places, and of none in others.</param>
/// <param name="think">Adds the encoder's opinion to probabilities; null when there is none.</param>
internal sealed class MeaningScores(MeaningClassifier classifier, float[] probabilities, double danger, Action<float[]>? think)
{
    private bool _hasThought = think is null;
    private double? _secondThought;

    public double Danger => danger;

    /// <summary>The same with the encoder's opinion: "I can't go lower than 38" only has the words of somebody at an end.</summary>
    public double DangerOnSecondThought => _secondThought ??= ThinkOver();

    /// <summary>Asks the encoder too, once: it takes milliseconds. False when there is nothing new to hear.</summary>
    public bool ThinkAgain()
    {
        if (_hasThought)
        {
            return false;
        }

        think?.Invoke(probabilities);
        return _hasThought = true;
    }

    private double ThinkOver()
    {
        if (think is null || classifier.ClassOf(MeaningClassifier.Danger) is not { } place)
        {
            return danger;
        }

        var weighed = (float[])probabilities.Clone();
        if (!_hasThought)
        {
            think(weighed);
        }

        return weighed[place];
    }

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
