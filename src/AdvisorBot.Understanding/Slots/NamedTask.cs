using AdvisorBot.Understanding.Encoding;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Which interests or places the encoder hears in an answer, wanted or not: "i alphabetize my spices" names none.</summary>
internal sealed class NamedTask
{
    /// <summary>From here on something that nothing names is meant, and as much as not.</summary>
    private static readonly double Meant = AnswerTask.Env("NAM_ADD", 0.6);

    /// <summary>Below this a name is no more than a word.</summary>
    private static readonly double OnlyNamed = AnswerTask.Env("NAM_DROP", 0.04);

    /// <summary>From here on, and more than wanted, something is not wanted.</summary>
    private static readonly double Refused = AnswerTask.Env("NAM_NOT", 0.7);

    private readonly SentenceEncoder _encoder;
    private readonly EncoderTask _wanted;
    private readonly EncoderTask _unwanted;

    private NamedTask(SentenceEncoder encoder, EncoderTask wanted, EncoderTask unwanted)
    {
        _encoder = encoder;
        _wanted = wanted;
        _unwanted = unwanted;
    }

    /// <summary>Null when there is no encoder, or it was not taught this question.</summary>
    public static NamedTask? Of(SentenceEncoder? encoder, string slot) =>
        encoder is not null && encoder.Tasks.TryGetValue(slot + "-wanted", out var wanted) && encoder.Tasks.TryGetValue(slot + "-unwanted", out var unwanted)
            ? new NamedTask(encoder, wanted, unwanted)
            : null;

    /// <summary>Adds what is meant without a name, and takes out names that nothing bears out.</summary>
    public void Mend(Analysis analysis, WordRange range, List<(TextSpan Span, string Id, double Wanted)> found)
    {
        var sentence = _encoder.Encode(analysis, range);
        var (wanted, unwanted) = (_wanted.Score(sentence), _unwanted.Score(sentence));
        for (var i = 0; i < wanted.Length; i++)
        {
            var id = _wanted.Classes[i];
            var (likes, dislikes) = (Probability(wanted[i]), Probability(unwanted[i]));
            var known = found.FindIndex(other => other.Id == id);
            if (known >= 0)
            {
                if (likes < OnlyNamed && dislikes < OnlyNamed && found.Count > 1)
                {
                    found.RemoveAt(known);
                }
                else if (dislikes >= Refused && likes < 1 - Refused)
                {
                    found[known] = (found[known].Span, id, 0);
                }
                else if (likes >= Refused && dislikes < 1 - Refused)
                {
                    found[known] = (found[known].Span, id, 1);
                }
            }
            else if (Math.Max(likes, dislikes) >= Meant)
            {
                found.Add((analysis.Span(range.First, range.End), id, likes >= dislikes ? 1 : 0));
            }
        }
    }

    private static double Probability(float odds) => 1 / (1 + Math.Exp(-odds));
}
