using AdvisorBot.Advice;
using AdvisorBot.Knowledge;
using AdvisorBot.Testing;

namespace AdvisorBot.Answers.Tests;

/// <summary>Replies in another language than the pack's: nothing of the original is left in them.</summary>
public sealed class LanguageTests
{
    private static readonly KnowledgeBase Spanish = PackBuilder.From(ShippedKnowledge.Folder).TranslatedInto("es")
        .WithReply("join.and", " y ", "es").WithReply("join.and.before-i", " e ", "es").WithReply("join.comma", ", ", "es").WithReply("join.semicolon", "; ", "es")
        .WithReply("month.5", "mayo", "es").WithReply("date.month-year", "{month} de {year}", "es").WithReply("value.measure.median", "mediana", "es")
        .WithReply("language.name.en", "inglés", "es").WithReply("language.name.es", "español", "es")
        .Load().In("es");

    private static readonly AnswerComposer Answers = new(Spanish);
    private static readonly Audience Reader = new("es", "test");

    [Fact]
    public void The_reason_about_pay_is_told_with_its_month_measure_and_whose_it_is_in_the_language()
    {
        var ranking = new CareerRanker(Spanish).Rank(new CareerProfile { PayHope = 40_000 });
        var text = Answers.Recommend(ranking, Reader, []).Activity.Text;

        Assert.Contains("mayo de 2025", text, StringComparison.Ordinal);
        Assert.Contains("mediana", text, StringComparison.Ordinal);
        Assert.Contains("es: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("May 2025", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "historia", "informes" }, "historia e informes")]
    [InlineData(new[] { "a", "historias" }, "a e historias")]
    [InlineData(new[] { "a", "hierro" }, "a y hierro")]
    [InlineData(new[] { "a", "b", "códigos" }, "a, b y códigos")]
    public void And_changes_before_the_sound_i(string[] items, string joined) =>
        Assert.Equal(joined, new Writing.Words(Spanish, "es").Join(items));

    [Fact]
    public void A_decline_names_the_languages_that_are_spoken() => Assert.Contains("español e inglés", Answers.Decline("language", Reader).Activity.Text, StringComparison.Ordinal);

    [Fact]
    public void A_reply_says_in_which_language_it_is() => Assert.Equal("es", (string?)((Newtonsoft.Json.Linq.JObject)Answers.Help(Reader, inInterview: false).Activity.ChannelData)["advisor"]!["language"]);
}
