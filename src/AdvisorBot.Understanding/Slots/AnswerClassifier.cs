using AdvisorBot.Understanding.Classification;

namespace AdvisorBot.Understanding.Slots;

/// <summary>How likely an answer means each value of a question, or is none at all.</summary>
internal sealed class AnswerClassifier
{
    private readonly LinearClassifier _classifier;
    private readonly List<string> _values = [];

    public AnswerClassifier(IReadOnlyList<(List<ulong> Features, string Value)> examples, ClassifierFiles files)
    {
        var numbered = new List<Example>(examples.Count);
        foreach (var (features, value) in examples)
        {
            var place = _values.IndexOf(value);
            if (place < 0)
            {
                place = _values.Count;
                _values.Add(value);
            }

            numbered.Add(new Example(features, place));
        }

        _classifier = files.Get(numbered, Math.Max(1, _values.Count));
    }

    /// <summary>Values with their probabilities, likeliest first.</summary>
    public AnswerScores Score(List<ulong> features) => new(_values, _classifier.Score(features));
}

/// <summary>The probabilities of one answer.</summary>
internal readonly struct AnswerScores(List<string> values, float[] probabilities)
{
    public double Of(string value) => values.IndexOf(value) is >= 0 and var place ? probabilities[place] : 0;

    /// <summary>Other probabilities, in the same proportions to each other as what comes out for each value.</summary>
    public AnswerScores Each(Func<string, double, double> change)
    {
        var changed = new float[probabilities.Length];
        for (var i = 0; i < changed.Length; i++)
        {
            changed[i] = (float)change(values[i], probabilities[i]);
        }

        var total = changed.Sum();
        return new AnswerScores(values, Array.ConvertAll(changed, share => share / total));
    }

    /// <summary>The likeliest of the values; null when there is none.</summary>
    public (string Value, double Probability)? Best(Func<string, bool>? allowed = null)
    {
        (string, double)? best = null;
        for (var i = 0; i < values.Count; i++)
        {
            if ((best is null || probabilities[i] > best.Value.Item2) && allowed?.Invoke(values[i]) != false)
            {
                best = (values[i], probabilities[i]);
            }
        }

        return best;
    }
}
