using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Encoding;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>What the encoder thinks an answer to a question of the interview means.</summary>
internal sealed class AnswerTask
{
    /// <summary>How much its opinion counts beside the classifier's, of 1.</summary>
    private const double Trust = 0.4;

    /// <summary>From this probability on the encoder is not asked.</summary>
    private const double Enough = 0.8;

    private const double Least = 1e-4;
    private readonly SentenceEncoder _encoder;
    private readonly EncoderTask _task;
    private readonly Dictionary<string, int> _places;

    private AnswerTask(SentenceEncoder encoder, EncoderTask task)
    {
        _encoder = encoder;
        _task = task;
        _places = task.Classes.Select((value, place) => (value, place)).ToDictionary(pair => pair.value, pair => pair.place, StringComparer.Ordinal);
    }

    /// <summary>Null when there is no encoder, or it was not taught this question.</summary>
    public static AnswerTask? Of(SentenceEncoder? encoder, string slot) =>
        encoder is not null && encoder.Tasks.TryGetValue(slot, out var task) ? new AnswerTask(encoder, task) : null;

    /// <summary>How likely a part of a message answers the question.</summary>
    public double Answers(Analysis analysis, WordRange range) => 1 - Score(analysis, range)[_places[SlotValues.Elsewhere]];

    /// <summary>Pools its opinion with the classifier's, in log-odds, where that leaves doubt.</summary>
    public AnswerScores Pool(AnswerScores scores, Analysis analysis, WordRange range)
    {
        if (scores.Best() is { Probability: >= Enough })
        {
            return scores;
        }

        var own = Score(analysis, range);
        var (asked, elsewhere) = (scores.Of(SlotValues.Asked), scores.Of(SlotValues.Elsewhere));
        return scores.Each((value, probability) => value switch
        {
            SlotValues.Asked => Both(probability, own[_places[SlotValues.Elsewhere]] * asked / (asked + elsewhere + Least)),
            SlotValues.Elsewhere => Both(probability, own[_places[SlotValues.Elsewhere]] * elsewhere / (asked + elsewhere + Least)),
            _ => _places.TryGetValue(value, out var place) ? Both(probability, own[place]) : probability,
        });
    }

    private static double Both(double one, double other) => Math.Exp(((1 - Trust) * Math.Log(one + Least)) + (Trust * Math.Log(other + Least)));

    private float[] Score(Analysis analysis, WordRange range)
    {
        var scores = _task.Score(_encoder.Encode(analysis, range));
        LinearClassifier.Softmax(scores);
        return scores;
    }
}
