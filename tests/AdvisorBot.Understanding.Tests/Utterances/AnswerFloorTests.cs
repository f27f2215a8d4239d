using AdvisorBot.Evaluation;
using AdvisorBot.Evaluation.Sets;
using AdvisorBot.Testing;

namespace AdvisorBot.Understanding.Tests.Utterances;

/// <summary>Per question of the interview, how many of the labelled answers must be read right, and how many remarks left alone, in percent of the half that nobody tunes by.</summary>
public sealed class AnswerFloorTests
{
    private static readonly Lazy<ILookup<string, bool>> Judged = new(() =>
        new EvaluationRun(ShippedKnowledge.Base, Read.Recognizer, new LabelledSets("en"), SetHalf.Test).Answers().ToLookup(judgement => judgement.Set, judgement => judgement.IsRight));

    [Theory]
    [InlineData("answers-education", 90)]
    [InlineData("answers-field", 91)]
    [InlineData("answers-interests", 86)]
    [InlineData("answers-time", 93)]
    [InlineData("answers-workplace", 94)]
    [InlineData("answers-remote", 93)]
    [InlineData("answers-pay", 94)]
    [InlineData("voices-education", 70)]
    [InlineData("voices-field", 82)]
    [InlineData("voices-interests", 38)]
    [InlineData("voices-workplace", 61)]
    [InlineData("voices-remote", 76)]
    [InlineData("voices-patient-contact", 44)]
    [InlineData("voices-lead", 55)]
    [InlineData("voices-hours", 45)]
    [InlineData("voices-budget", 65)]
    [InlineData("voices-experience", 55)]
    public void Answers_nobody_tuned_by_are_read(string set, int least)
    {
        var answers = Judged.Value[set].ToList();

        Assert.NotEmpty(answers);
        Assert.InRange(100.0 * answers.Count(isRight => isRight) / answers.Count, least, 100);
    }

    [Theory]
    [InlineData("en", 90)]
    [InlineData("es", 90)]
    public void What_answers_no_question_is_noted_under_none(string language, int least)
    {
        var remarks = new EvaluationRun(ShippedKnowledge.Base, language == "es" ? Read.Spanish : Read.Recognizer, new LabelledSets(language), SetHalf.Test).Remarks();

        Assert.NotEmpty(remarks);
        Assert.InRange(100.0 * remarks.Count(remark => remark.IsRight) / remarks.Count, least, 100);
    }
}
