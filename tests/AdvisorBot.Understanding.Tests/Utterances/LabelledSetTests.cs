using AdvisorBot.Evaluation;
using AdvisorBot.Evaluation.Judging;
using AdvisorBot.Evaluation.Sets;
using AdvisorBot.Testing;

namespace AdvisorBot.Understanding.Tests.Utterances;

/// <summary>What must be understood without exception: the plain questions most people ask first, and every message of somebody in danger.</summary>
public sealed class LabelledSetTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Plain_questions_are_all_understood(string language)
    {
        var plain = Run(language).Plain();

        Assert.True(plain.Count >= 48, $"{plain.Count} questions");
        Assert.Empty(Misread(plain));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Everyone_in_danger_reaches_the_safe_reply(string language)
    {
        var told = Run(language).Crisis().Where(judgement => judgement.Label == "crisis").ToList();

        Assert.True(told.Count >= 40, $"{told.Count} labelled messages");
        Assert.Empty(Misread(told));
    }

    private static EvaluationRun Run(string language) =>
        new(ShippedKnowledge.Base, language == "en" ? Read.Recognizer : Read.Spanish, new LabelledSets(language), SetHalf.Development);

    private static IEnumerable<string> Misread(IEnumerable<Judgement> judgements) =>
        judgements.Where(judgement => !judgement.IsRight).Select(judgement => $"{judgement.Say}: [{judgement.Label}] read [{judgement.Read}]");
}
