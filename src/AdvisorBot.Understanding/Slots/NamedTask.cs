using AdvisorBot.Understanding.Encoding;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Which interests or places the encoder hears in an answer, wanted or not: "i alphabetize my spices" names none.</summary>
internal sealed class NamedTask
{
    /// <summary>From here on something that nothing names is meant, and where nothing else was found.</summary>
    private const double Meant = 0.6;
    private const double MeantAlone = 0.3;

    /// <summary>… and beside something that is named: a "nursing home" is no home health.</summary>
    private const double MeantBeside = 0.8;

    /// <summary>What nothing names must be this likely to be unwanted.</summary>
    private const double SurelyUnwanted = 0.85;

    /// <summary>Below this, while something else is likelier than <see cref="Rival"/>, a name is no more than a word.</summary>
    private const double OnlyNamed = 0.03;
    private const double Rival = 0.4;

    /// <summary>From here on the encoder decides whether something is wanted.</summary>
    private const double Decided = 0.7;

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
    /// <param name="adds">False where the words are known to mean something else.</param>
    public void Mend(Analysis analysis, WordRange range, List<(TextSpan Span, string Id, double Wanted)> found, bool adds)
    {
        var sentence = _encoder.Encode(analysis, range);
        var (wanted, unwanted) = (_wanted.Score(sentence), _unwanted.Score(sentence));
        var most = Math.Max(Probability(wanted.Max()), Probability(unwanted.Max()));
        var least = found.Count > 0 ? MeantBeside : Meant;
        for (var i = 0; i < wanted.Length; i++)
        {
            var id = _wanted.Classes[i];
            var (likes, dislikes) = (Probability(wanted[i]), Probability(unwanted[i]));
            var known = found.FindIndex(other => other.Id == id);
            if (known >= 0 && Math.Max(likes, dislikes) < OnlyNamed && most >= Rival)
            {
                found.RemoveAt(known);
            }
            else if (known >= 0)
            {
                found[known] = (found[known].Span, id, Math.Max(likes, dislikes) < Decided ? found[known].Wanted : likes >= dislikes ? 1 : 0);
            }
            else if (adds && likes >= least && likes >= dislikes && MayBeMeant(analysis, range, id))
            {
                found.Add((analysis.Span(range.First, range.End), id, 1));
            }
        }

        if (adds && found.Count == 0 && most >= MeantAlone)
        {
            var likes = wanted.Max() >= unwanted.Max();
            var id = _wanted.Classes[Array.IndexOf(likes ? wanted : unwanted, likes ? wanted.Max() : unwanted.Max())];
            if (likes ? MayBeMeant(analysis, range, id) : most >= SurelyUnwanted)
            {
                found.Add((analysis.Span(range.First, range.End), id, likes ? 1 : 0));
            }
        }
    }

    private static bool MayBeMeant(Analysis analysis, WordRange range, string id) =>
        id != NamedAnswers.Hidden || analysis.Has(SenseKind.Negator, range.First, range.End);

    private static double Probability(float odds) => 1 / (1 + Math.Exp(-odds));
}
