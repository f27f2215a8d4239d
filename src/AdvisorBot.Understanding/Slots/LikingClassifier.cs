using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Tells which of the interests or places named in an answer are wanted and which are not.</summary>
internal sealed class LikingClassifier
{
    private const int Wanted = 0;
    private const int Unwanted = 1;
    private const double Benefit = 0.1;
    private readonly LinearClassifier _classifier;

    public LikingClassifier(IReadOnlyList<LikingExample> examples, ClassifierFiles files)
    {
        var features = new List<Example>();
        foreach (var example in examples)
        {
            bool? previous = null;
            for (var i = 0; i < example.Names.Count; i++)
            {
                features.Add(new Example(LikingFeatures.Read(example.Analysis, example.Range, example.Names, i, previous), example.Wanted[i] ? Wanted : Unwanted));
                previous = example.Wanted[i];
            }
        }

        _classifier = files.Get(features, 2);
    }

    /// <summary>Without a "not", a "but" or a word of dislike, what is named is mostly wanted.</summary>
    private static bool IsUnspoken(Analysis analysis, WordRange range)
    {
        foreach (var match in analysis.In(range.First, range.End))
        {
            if (match.Sense.Kind is SenseKind.Negator or SenseKind.Contrast or SenseKind.No || (match.Sense.Kind == SenseKind.Liking && match.Sense.Value < 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>For each name, in order, how likely it is wanted.</summary>
    public double[] Read(Analysis analysis, WordRange range, IReadOnlyList<NamedValue> names)
    {
        var wanted = new double[names.Count];
        bool? previous = null;
        for (var i = 0; i < names.Count; i++)
        {
            var probabilities = _classifier.Score(LikingFeatures.Read(analysis, range, names, i, previous));
            wanted[i] = Math.Min(1, probabilities[Wanted] + (IsUnspoken(analysis, range) ? Benefit : 0));
            previous = wanted[i] >= 0.5;
        }

        return wanted;
    }
}

/// <summary>A sentence with names in it, and for each whether it is wanted.</summary>
internal sealed record LikingExample(Analysis Analysis, WordRange Range, IReadOnlyList<NamedValue> Names, IReadOnlyList<bool> Wanted);
