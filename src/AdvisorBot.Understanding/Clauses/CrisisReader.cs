using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Finds messages in which somebody is in danger: by words that mean it wherever they stand, and by the message, or a sentence of it, as a whole.</summary>
internal sealed class CrisisReader(TermReader terms, MeaningClassifier classifier)
{
    /// <summary>From this probability on the calm reply takes the place of every other.</summary>
    private static readonly Degree Likely = new(0.4, 0.7);

    /// <summary>From this one on the line is named before the reply: a needless mention costs little, a missed one may cost a life.</summary>
    private static readonly Degree Possible = new(0.09, 0.2);

    /// <summary>
    /// The same where the encoder was asked too: it knows that "I can't go lower than 38" is about pay and that "my husband jokes he'll leave me" is a joke,
    /// and is surer of those who are in danger.
    /// </summary>
    private static readonly Degree LikelyOnSecondThought = new(0.6, 0.8);
    private static readonly Degree PossibleOnSecondThought = new(0.26, 0.5);

    /// <summary>Below this nobody sounds in danger, and a second thought would cost its milliseconds for nothing.</summary>
    private const double Faint = 0.03;

    /// <summary>The calm reply takes words that sound like it, too: "he'd just live with us while he studies" only has the mood.</summary>
    private const double Heard = 0.3;

    /// <summary>Answers to the interview are short, and say "never", "no way" and "whatever" of much that is harmless.</summary>
    private static readonly Degree LikelyAnswer = new(0.5, 0.8);
    private static readonly Degree PossibleAnswer = new(0.25, 0.45);
    private static readonly Degree LikelyAnswerOnSecondThought = new(0.7, 0.85);
    private static readonly Degree PossibleAnswerOnSecondThought = new(0.35, 0.6);

    /// <param name="isCalm">Whether a question of the interview is open, or the person said not to be in danger.</param>
    public bool IsTold(Analysis analysis, bool isCalm) => analysis.Has(SenseKind.Crisis, 0, analysis.Words.Count)
        || (classifier.HasSecondThoughts
            ? Sounds(analysis, isCalm ? LikelyAnswerOnSecondThought : LikelyOnSecondThought, HeardOnSecondThought) || (Sounds(analysis, LikelyAnswer, ByWords) && IsPossible(analysis, isCalm))
            : Sounds(analysis, isCalm ? LikelyAnswer : Likely, ByWords));

    /// <summary>Whether somebody may be in danger, though it does not sound like it enough to say nothing else.</summary>
    public bool IsPossible(Analysis analysis, bool isCalm) => classifier.HasSecondThoughts
        ? Sounds(analysis, isCalm ? PossibleAnswerOnSecondThought : PossibleOnSecondThought, OnSecondThought)
        : Sounds(analysis, isCalm ? PossibleAnswer : Possible, ByWords);

    private static double ByWords(MeaningScores scores) => scores.Danger;

    private static double OnSecondThought(MeaningScores scores) => scores.Danger < Faint ? 0 : scores.DangerOnSecondThought;

    private static double HeardOnSecondThought(MeaningScores scores) => scores.Danger < Heard ? 0 : scores.DangerOnSecondThought;

    private bool Sounds(Analysis analysis, Degree degree, Func<MeaningScores, double> danger)
    {
        var ranges = ClauseSplitter.Split(analysis);
        return Danger(new WordRange(0, analysis.Words.Count)) >= degree.Least
            || (ranges.Count > 1 && ranges.Exists(range => Danger(range) >= degree.InPassing));
        double Danger(WordRange range) => danger(classifier.Score(analysis, range, terms.Read(analysis, range)));
    }

    /// <param name="Least">How likely the message as a whole must sound like danger.</param>
    /// <param name="InPassing">The same of one sentence among others: torn out of its message a figure of speech sounds worse than it is.</param>
    private sealed record Degree(double Least, double InPassing);
}
