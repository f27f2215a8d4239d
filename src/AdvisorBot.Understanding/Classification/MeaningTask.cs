using AdvisorBot.Understanding.Encoding;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Classification;

/// <summary>What the encoder thinks a part of a message means: asked only where the words alone leave doubt, since it takes milliseconds.</summary>
internal sealed class MeaningTask
{
    /// <summary>From this probability on the encoder is not asked.</summary>
    public static readonly float Enough = float.Parse(Environment.GetEnvironmentVariable("ENC_SURE") ?? "0.97", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How much the encoder's opinion counts beside the other, of 1.</summary>
    private static readonly float Trust = float.Parse(Environment.GetEnvironmentVariable("ENC_W") ?? "0.5", System.Globalization.CultureInfo.InvariantCulture);

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
        for (var i = 0; i < probabilities.Length; i++)
        {
            var other = MathF.Log(probabilities[i] + Least);
            probabilities[i] = _places[i] < 0 ? other : ((1 - Trust) * other) + (Trust * MathF.Log(own[_places[i]] + Least));
        }

        LinearClassifier.Softmax(probabilities);
    }
}
