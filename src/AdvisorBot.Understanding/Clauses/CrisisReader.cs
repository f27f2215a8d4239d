using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Finds messages in which somebody is in danger: by words that mean it wherever they stand, and by the message, or a sentence of it, as a whole.</summary>
internal sealed class CrisisReader(TermReader terms, MeaningClassifier classifier)
{
    /// <summary>From this probability on the calm reply takes the place of every other.</summary>
    private const double Likely = 0.4;

    /// <summary>From this one on the line is named before the reply: a needless mention costs little, a missed one may cost a life.</summary>
    private const double Possible = 0.12;

    /// <summary>One sentence among others must be surer: torn out of its message a figure of speech sounds worse than it is.</summary>
    private const double InPassing = 0.7;
    private const double PossibleInPassing = 0.2;

    public bool IsTold(Analysis analysis)
    {
        if (analysis.Has(SenseKind.Crisis, 0, analysis.Words.Count))
        {
            return true;
        }

        return Sounds(analysis, Likely, InPassing);
    }

    /// <summary>Whether somebody may be in danger, though it does not sound like it enough to say nothing else.</summary>
    public bool IsPossible(Analysis analysis) => Sounds(analysis, Possible, PossibleInPassing);

    private bool Sounds(Analysis analysis, double least, double leastInPassing)
    {
        var ranges = ClauseSplitter.Split(analysis);
        return Sounds(analysis, new WordRange(0, analysis.Words.Count), least)
            || (ranges.Count > 1 && ranges.Exists(range => Sounds(analysis, range, leastInPassing)));
    }

    private bool Sounds(Analysis analysis, WordRange range, double least) =>
        classifier.Score(analysis, range, terms.Read(analysis, range)).Danger >= least;
}
