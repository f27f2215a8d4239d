using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Tells which question of the interview words answer, if any: "weekends off" is said about hours, whatever was asked, and "my dog is sick" is only a remark.</summary>
internal sealed class AnsweredQuestion
{
    /// <summary>Instead of a question: what leaves any of them open, and what answers none.</summary>
    private const string Shrug = "shrug";
    private const string Remark = "remark";

    private readonly AnswerFeatures _features;
    private readonly AnswerClassifier _slots;

    /// <param name="answers">Answers, each with the question it was given to; null for those that would do for any.</param>
    /// <param name="remarks">What people say beside every question.</param>
    public AnsweredQuestion(IEnumerable<(Analysis Analysis, string? Slot)> answers, IEnumerable<Analysis> remarks, AnswerFeatures features, ClassifierFiles files)
    {
        _features = features;
        _slots = new AnswerClassifier([.. answers.Select(answer => Example(answer.Analysis, answer.Slot ?? Shrug)), .. remarks.Select(remark => Example(remark, Remark))], files);
    }

    public QuestionOdds Of(Analysis analysis, WordRange range) => new(_slots.Score(_features.Read(analysis, [range], [])));

    private (List<ulong>, string) Example(Analysis analysis, string value) => (_features.Read(analysis, [new WordRange(0, analysis.Words.Count)], []), value);

    /// <summary>How likely words answer each question, or none.</summary>
    internal readonly struct QuestionOdds(AnswerScores scores)
    {
        /// <summary>Another question must be this likely to be answered, and the open one no likelier than this.</summary>
        private const double Surely = 0.8;
        private const double Hardly = 0.02;

        /// <summary>A remark must be this likely to be one, and the open question no likelier to be answered than this.</summary>
        private const double Remarked = 0.25;
        private const double Barely = 0.3;

        /// <summary>The same where something is named that the question asks for.</summary>
        private const double RemarkedOfNames = 0.6;
        private const double BarelyNamed = 0.1;

        /// <summary>The question that is surely answered instead of the open one; null when that may be.</summary>
        public string? InsteadOf(string open) =>
            scores.Of(open) <= Hardly && scores.Best() is { Probability: >= Surely, Value: not (Remark or Shrug) } best && !SlotValues.AreAlike(open, best.Value) ? best.Value : null;

        /// <summary>"My dog is sick" answers no question, and surely not this one.</summary>
        /// <param name="isNamed">Whether something is named that the question asks for.</param>
        public bool IsRemark(string slot, bool isNamed) =>
            scores.Of(Remark) >= (isNamed ? RemarkedOfNames : Remarked) && scores.Of(slot) <= (isNamed ? BarelyNamed : Barely);
    }
}
