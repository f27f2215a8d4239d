using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Finds messages in which somebody is in danger: by words that mean it wherever they stand, and by the message, or a sentence of it, as a whole.</summary>
internal sealed class CrisisReader(TermReader terms, MeaningClassifier classifier)
{
    /// <summary>From this probability on the calm reply comes first; a needless one costs little, a missed one may cost a life.</summary>
    private const double Suspected = 0.2;

    /// <summary>One sentence among others must be surer: torn out of its message a figure of speech sounds worse than it is.</summary>
    private const double InPassing = 0.5;

    public bool IsTold(Analysis analysis)
    {
        if (analysis.Has(SenseKind.Crisis, 0, analysis.Words.Count))
        {
            return true;
        }

        var ranges = ClauseSplitter.Split(analysis);
        return IsTold(analysis, new WordRange(0, analysis.Words.Count), Suspected)
            || (ranges.Count > 1 && ranges.Exists(range => IsTold(analysis, range, InPassing)));
    }

    private bool IsTold(Analysis analysis, WordRange range, double least) =>
        classifier.Score(analysis, range, terms.Read(analysis, range)).Danger >= least;
}
