using AdvisorBot.Testing;
using AdvisorBot.Understanding.Languages;

namespace AdvisorBot.Understanding.Tests.Languages;

/// <summary>The languages the shipped pack offers, side by side.</summary>
public sealed class ShippedLanguagesTests
{
    private const double MostMistaken = 0.02;

    private static readonly Lazy<Dictionary<string, Recognizer>> Recognizers = new(() =>
        ShippedKnowledge.Base.Pack.Languages.ToDictionary(language => language, language => new Recognizer(ShippedKnowledge.Base.In(language), modelFolder: Recognizer.ModelFolder)));

    public static TheoryData<string> Offered => [.. ShippedKnowledge.Base.Pack.Languages];

    [Theory]
    [MemberData(nameof(Offered))]
    public void Hardly_any_question_of_a_language_is_taken_for_another(string language)
    {
        var guesser = new LanguageGuesser(Recognizers.Value.ToDictionary(pair => pair.Key, pair => (Predicate<string>)pair.Value.Knows));
        var asked = ShippedKnowledge.Base.Languages[language].Utterances
            .Where(entry => entry.Intent is not (Intents.Language or "decline.language"))
            .SelectMany(entry => entry.Phrases)
            .Where(phrase => !phrase.Contains('{', StringComparison.Ordinal))
            .ToArray();
        var mistaken = asked.Where(phrase => guesser.Guess(phrase, language) is var guess && (guess.Foreign || guess.Language != language)).ToArray();

        Assert.True(mistaken.Length <= MostMistaken * asked.Length, $"{mistaken.Length} of {asked.Length}: {string.Join("; ", mistaken.Take(40))}");
    }

    [Theory]
    [MemberData(nameof(Offered))]
    public void Words_of_crisis_of_a_language_are_not_seen_in_questions_of_another(string language)
    {
        foreach (var (other, recognizer) in Recognizers.Value.Where(pair => pair.Key != language))
        {
            var alarmed = ShippedKnowledge.Base.Languages[language].Utterances.Where(entry => entry.Intent != Intents.Crisis)
                .SelectMany(entry => entry.Phrases).Where(phrase => recognizer.IsCrisis(phrase)).ToArray();

            Assert.True(alarmed.Length == 0, $"{other} hears a crisis in: {string.Join("; ", alarmed)}");
        }
    }

    [Theory]
    [MemberData(nameof(Offered))]
    public void Every_option_of_the_interview_is_understood_in_its_words(string language)
    {
        var kinds = new Dictionary<string, EntityKind>
        {
            ["education"] = EntityKind.EducationLevel,
            ["field"] = EntityKind.FieldOfStudy,
            ["interests"] = EntityKind.Interest,
            ["workplace"] = EntityKind.Workplace,
        };
        // "Something else" names nothing; as a button it is taken word for word.
        var missed = ShippedKnowledge.Base.Interview.Questions.Where(question => kinds.ContainsKey(question.Id))
            .SelectMany(question => question.Options.Where(option => option.Id != "other").Select(option => (question, option.Id, Label: ShippedKnowledge.Base.Reply(language, $"interview.{question.Id}.option.{option.Id}"))))
            .Where(option => !Recognizers.Value[language].Recognize(option.Label, new ConversationContext { OpenSlot = option.question.Id }).Entities
                .Any(entity => entity.Kind == kinds[option.question.Id] && entity.Id == option.Id))
            .Select(option => option.Label);

        Assert.Empty(missed);
    }

    [Fact]
    public void A_question_word_without_accent_opens_a_question_after_a_connector()
    {
        var clauses = Recognizers.Value["es"].Recognize("en cuanto tiempo puedo trabajar y cuanto voy a ganar", ConversationContext.Empty).Clauses;

        Assert.Equal(["duration", "pay"], clauses.Select(clause => clause.Best.Topic));
    }

    [Fact]
    public void Words_of_the_trade_are_known_by_their_English_names_in_every_language()
    {
        var reading = Recognizers.Value["es"].Recognize("que es abstracting", ConversationContext.Empty).OnlyClause().Best;

        Assert.Equal(("definition", "abstracting"), (reading.Topic, Assert.Single(reading.Subjects)));
    }
}
