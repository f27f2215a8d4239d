using AdvisorBot.Understanding.Encoding;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Classification;

/// <summary>What the encoder thinks a part of a message means: asked only where all other evidence leaves doubt, since it takes milliseconds.</summary>
internal sealed class MeaningTask
{
    /// <summary>How much the encoder's opinion counts beside the other, of 1: more in a long sentence, which the pack has fewer like.</summary>
    private const float Trust = 0.42f;
    private const float TrustInShort = 0.2f;

    /// <summary>Words from which a sentence is long.</summary>
    private const int Long = 9;

    private const string Name = "meaning";
    private const float Least = 1e-5f;
    private readonly SentenceEncoder _encoder;
    private readonly EncoderTask _task;

    /// <summary>Of each meaning its place among the encoder's; -1 for one it was not taught.</summary>
    private readonly int[] _places;

    private MeaningTask(SentenceEncoder encoder, EncoderTask task, int[] places)
    {
        _encoder = encoder;
        _task = task;
        _places = places;
    }

    /// <summary>Null when there is no encoder, or it was taught other meanings than these.</summary>
    public static MeaningTask? Of(SentenceEncoder? encoder, MeaningClasses classes)
    {
        if (encoder is null || !encoder.Tasks.TryGetValue(Name, out var task))
        {
            return null;
        }

        var known = task.Classes.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal);
        int[] places = [.. classes.Targets.Select(target => known.GetValueOrDefault(MeaningClasses.KeyOf(target), -1))];
        return places.Count(place => place >= 0) * 2 > task.Classes.Count ? new MeaningTask(encoder, task, places) : null;
    }

    /// <summary>Pools its opinion with these probabilities, in log-odds.</summary>
    public void AddTo(float[] probabilities, Analysis analysis, WordRange range)
    {
        var own = _task.Score(_encoder.Encode(analysis, range));
        LinearClassifier.Softmax(own);
        var trust = range.Count >= Long ? Trust : TrustInShort;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var other = MathF.Log(probabilities[i] + Least);
            probabilities[i] = _places[i] < 0 ? other : ((1 - trust) * other) + (trust * MathF.Log(own[_places[i]] + Least));
        }

        LinearClassifier.Softmax(probabilities);
    }
}
