using AdvisorBot.Testing;
using Newtonsoft.Json.Linq;
using static AdvisorBot.Knowledge.Tests.BrokenPack;
using static AdvisorBot.Testing.SmallKnowledge;

namespace AdvisorBot.Knowledge.Tests;

public sealed class MeaningMistakeTests
{
    [Theory]
    [InlineData("Coders earn $51,140 a year")]
    [InlineData("Jobs grow by 8 %")]
    [InlineData("Jobs grow by 8.5 percent")]
    public void Money_or_a_percentage_needs_a_figure(string statement) =>
        WithFact(statement).HasOneProblem(Coder, "/facts/3/statement", "holds a figure");

    [Theory]
    [InlineData("The exam has 97 questions")]
    [InlineData("A percentage is a share of a hundred")]
    public void Other_numbers_need_none(string statement) => Assert.Empty(WithFact(statement).Problems());

    [Fact]
    public void A_statement_ends_without_full_stop() =>
        WithFact("Coders read charts.").HasOneProblem(Coder, "/facts/3/statement", "full stop");

    [Fact]
    public void Two_values_for_the_same_thing_need_an_explanation() =>
        APack().WithCareer("medical-coder", coder => coder.Pay("coder-pay-again", 50250))
            .HasOneProblem(Coder, "/facts/3/figure", "\"coder-pay\" and \"coder-pay-again\" give different values");

    [Fact]
    public void Explained_values_may_differ() =>
        Assert.Empty(APack().WithCareer("medical-coder", coder => coder.Pay("coder-pay-again", 50250)).WithConflict("K2", "pay", "coder-pay", "coder-pay-again").Problems());

    [Fact]
    public void Values_of_different_years_are_no_conflict() =>
        Assert.Empty(APack().WithCareer("medical-coder", coder => coder.Pay("coder-pay-before", 50250, "May 2024")).Problems());

    [Fact]
    public void The_same_value_twice_is_no_conflict() =>
        Assert.Empty(APack().WithCareer("medical-coder", coder => coder.Pay("coder-pay-again", 51140)).Problems());

    [Fact]
    public void A_topic_that_nobody_can_reach_is_refused() =>
        APack().WithTopic("gardening").HasOneProblem("topics.json", "/topics/6/id", "neither facts nor utterances");

    [Theory]
    [InlineData("help")]
    [InlineData("  HELP! ")]
    [InlineData("“Help”…")]
    public void A_phrase_belongs_to_one_entry(string phrase) =>
        APack().WithQuestion("coder-duty", "what does a coder do", phrase).HasOneProblem(Questions, "/entries/7/phrases/1", "belongs already to utterances/en/questions.json #/entries/6 (control.help)");

    [Fact]
    public void A_phrase_is_claimed_across_files() =>
        APack().WithFile("utterances/en/zzz.json", """{ "entries": [ { "fact": "coder-duty", "phrases": ["what do they review?"] } ] }""")
            .HasOneProblem("utterances/en/zzz.json", "/entries/0/phrases/0", "belongs already to");

    [Fact]
    public void A_phrase_may_mean_another_thing_in_another_language() =>
        Assert.DoesNotContain(
            APack().WithFile("utterances/nl/zzz.json", """{ "entries": [ { "fact": "coder-duty", "phrases": ["help"] } ] }""").Problems(),
            problem => problem.File.StartsWith("utterances/nl", StringComparison.Ordinal));

    [Fact]
    public void A_name_belongs_to_one_thing() =>
        APack().WithSynonyms("cancer-registrar", "Coding-Specialist").HasOneProblem("synonyms/en/names.json", "/entries/2/phrases/0", "belongs already to");

    [Theory]
    [InlineData("how is {weather}", "{weather}")]
    [InlineData("how is {career", "{career")]
    public void A_phrase_uses_slots_that_exist(string phrase, string slot) =>
        APack().WithUtterance(new JObject { ["topic"] = "duties" }, phrase).HasOneProblem(Questions, "/entries/7/phrases/0", $"there is no slot {slot}");

    [Fact]
    public void A_subject_goes_with_a_topic() =>
        APack().WithUtterance(new JObject { ["intent"] = "control.back", ["subject"] = "medical-coder" }, "back").HasOneProblem(Questions, "/entries/7/subject", "without a topic");

    [Theory]
    [InlineData("Hello {name")]
    [InlineData("Hello name}")]
    [InlineData("Hello {}")]
    [InlineData("Hello {{name}}")]
    public void A_placeholder_is_well_formed(string template) =>
        APack().WithReply("greeting", template).HasOneProblem(Replies, "/replies/greeting", "not written as {name}");

    [Fact]
    public void A_reply_key_stands_once() =>
        APack().WithFile("replies/en/zzz.json", """{ "replies": { "greeting": "Hi" } }""").HasOneProblem("replies/en/zzz.json", "/replies/greeting", "stands already");

    [Fact]
    public void A_question_of_the_interview_has_its_words() =>
        APack().Changing(Replies, replies => ((JObject)replies["replies"]!).Remove("interview.time.option.12"))
            .HasOneProblem("interview.json", "/questions/2/id", "\"interview.time.option.12\" is missing in \"en\"");

    [Fact]
    public void A_translation_is_complete()
    {
        var problems = Translated(replies => replies.Remove("greeting")).Problems();

        Assert.Equal("the reply \"greeting\" has no translation", Assert.Single(problems).What);
    }

    [Fact]
    public void A_translation_keeps_the_placeholders() =>
        Translated(replies => replies["greeting"] = "Hallo.").HasOneProblem("replies/nl/replies.json", "/replies/greeting", "other placeholders");

    [Fact]
    public void A_full_translation_is_sound() => Assert.Empty(Translated(_ => { }).Problems());

    private static PackBuilder WithFact(string statement) =>
        APack().WithCareer("medical-coder", coder => coder.Fact("coder-more", "duties", statement));

    private static PackBuilder Translated(Action<JObject> change) =>
        APack().TranslatedInto("nl").Changing("replies/nl/replies.json", json => change((JObject)json["replies"]!));
}
