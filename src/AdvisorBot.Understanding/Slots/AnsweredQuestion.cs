using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Tells which question of the interview words answer: "weekends off" is said about hours, whatever was asked.</summary>
internal sealed class AnsweredQuestion
{
    /// <summary>Another question must be this likely to be answered, and the open one no likelier than this.</summary>
    private const double Surely = 0.8;
    private const double Hardly = 0.02;

    private readonly AnswerFeatures _features;
    private readonly AnswerClassifier _slots;

    /// <param name="answers">Answers, each with the question it was given to.</param>
    public AnsweredQuestion(IEnumerable<(Analysis Analysis, string Slot)> answers, AnswerFeatures features, ClassifierFiles files)
    {
        _features = features;
        _slots = new AnswerClassifier([.. answers.Select(answer => (features.Read(answer.Analysis, [new WordRange(0, answer.Analysis.Words.Count)], []), answer.Slot))], files);
    }

    /// <summary>The question that words surely answer instead of the open one; null when they may answer that, as a "yes" does where that is asked for.</summary>
    public string? InsteadOf(string open, Analysis analysis, WordRange range)
    {
        var scores = _slots.Score(_features.Read(analysis, [range], []));
        return scores.Of(open) <= Hardly && scores.Best() is { Probability: >= Surely } best && !SlotValues.AreAlike(open, best.Value) && !(SlotValues.IsYesOrNo(open) && analysis.Has(SenseKind.Yes, range.First, range.End))
            ? best.Value
            : null;
    }
}
