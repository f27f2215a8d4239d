using AdvisorBot.Knowledge;
using AdvisorBot.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>Two languages in one conversation; the Spanish of these tests is the English with a mark, and a few Spanish phrases.</summary>
public sealed class LanguageTests
{
    private static readonly KnowledgeBase Knowledge = PackBuilder.From(ShippedKnowledge.Folder).InSpanish()
        .WithReply("recommend.details", "Háblame de {careers}", "es")
        .Adding("utterances/es/questions.json", "entries", new JObject { ["topic"] = "definition", ["phrases"] = new JArray("háblame de {career}") })
        .Load();
    private static readonly KnowledgeStore Store = KnowledgeStore.Of(Knowledge);

    [Theory]
    [InlineData("en-US", "en", "es")]
    [InlineData("es-MX", "es", "en")]
    [InlineData("fr-FR", "en", "es")]
    public async Task The_greeting_is_in_the_language_of_the_settings_and_offers_the_other(string locale, string language, string other)
    {
        var talk = Talk(locale);
        await talk.SendsAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("student")] });

        var greeting = Assert.Single(talk.Replies);
        Assert.Contains(Said(language, "greeting"), greeting.Text, StringComparison.Ordinal);
        Assert.Contains(Said(other, "greeting.other-language"), greeting.Text, StringComparison.Ordinal);
        Assert.Equal(language, greeting.Locale);
    }

    [Theory]
    [InlineData("en-US", "¿Cuánto gana un codificador médico?", "es")]
    [InlineData("en-US", "hola", "es")]
    [InlineData("es-US", "how much does a medical coder make?", "en")]
    [InlineData("es-US", "2", "es")]
    [InlineData("en-US", "RHIT", "en")]
    public async Task The_first_words_decide_before_the_settings_do(string locale, string text, string language)
    {
        var talk = Talk(locale);
        await talk.SaysAsync(text);

        Assert.All(talk.Replies, reply => Assert.Equal(language, reply.Locale));
    }

    [Fact]
    public async Task A_question_is_answered_in_its_language_with_the_same_figures_and_sources()
    {
        var talk = Talk();
        await talk.SaysAsync("¿Cuánto gana un codificador médico?");
        var spanish = TestConversation.AdvisorOf(talk.Last);
        Assert.Contains(Knowledge.In("es").Facts["coder-pay-2025"].Statement, talk.Text, StringComparison.Ordinal);

        await talk.SaysAsync("how much does a medical coder make?");
        Assert.Equal(spanish["facts"], TestConversation.AdvisorOf(talk.Last)["facts"]);
        Assert.Contains(Knowledge.Facts["coder-pay-2025"].Statement, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en español por favor")]
    [InlineData("spanish please")]
    [InlineData("switch to Spanish")]
    [InlineData("habla español")]
    public async Task A_language_can_be_asked_for_in_the_middle_of_the_interview_and_the_open_question_comes_again_in_it(string text)
    {
        var talk = await Talk().InInterviewAsync("High school diploma or GED");
        await talk.SaysAsync(text);

        Assert.Contains(Said("es", "language.switched"), talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains(Question("es", talk), talk.Last.Text, StringComparison.Ordinal);
        Assert.Equal(2, talk.Replies.Count);
    }

    [Fact]
    public async Task An_answer_in_the_other_language_is_taken_and_the_next_question_is_in_it()
    {
        var talk = await Talk().InInterviewAsync();
        await talk.SaysAsync("tengo el bachillerato");
        Assert.Contains(Question("es", talk), talk.Last.Text, StringComparison.Ordinal);

        await talk.SaysAsync("I did office work for years");
        Assert.Contains(Question("en", talk), talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_between_is_answered_in_its_language_and_the_same_question_comes_again_in_it()
    {
        var talk = await Talk().InInterviewAsync("High school diploma or GED");
        await talk.SaysAsync("¿cuánto gana un codificador?");
        Assert.Contains(Question("es", talk), talk.Last.Text, StringComparison.Ordinal);
        var first = talk.Last.Text;

        await talk.SaysAsync("¿cuánto gana un codificador?");
        Assert.Equal(first, talk.Last.Text);

        await talk.SaysAsync("and what do they do?");
        Assert.Contains(Question("en", talk), talk.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("b")]
    [InlineData("no")]
    [InlineData("ok")]
    public async Task Numbers_letters_and_words_of_both_languages_change_nothing(string text)
    {
        var talk = await Talk().InInterviewAsync("en español por favor");
        await talk.SaysAsync(text);

        Assert.All(talk.Replies, reply => Assert.Equal("es", reply.Locale));
    }

    [Fact]
    public async Task A_name_that_is_English_everywhere_is_an_answer_in_Spanish_too()
    {
        var talk = await Talk().InInterviewAsync("en español por favor");
        await talk.SaysAsync("high school diploma");

        Assert.Contains(Question("es", talk), talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_pressed_in_the_old_language_is_taken_and_the_new_language_stays()
    {
        var talk = await Talk().InInterviewAsync("en español por favor");
        await talk.SaysAsync(Said("en", "interview.education.option.associate"));

        Assert.Contains(Question("es", talk), talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_s_button_of_the_old_language_works_and_the_new_language_stays()
    {
        var talk = Talk();
        await talk.SaysAllAsync("how much does a medical coder make?", "hola");
        await talk.SendsAsync(new Activity(ActivityTypes.Message) { Value = new JObject { ["say"] = "What does a medical coder do?" } });

        Assert.Equal("es", talk.Last.Locale);
        Assert.Contains("duties", TestConversation.AdvisorOf(talk.Last)["topics"]!.Values<string>());
    }

    [Fact]
    public async Task An_offer_made_before_the_change_can_be_taken_by_its_words_or_number()
    {
        var talk = await Talk().InterviewedAsync(InterviewTests.ByNumber);
        Assert.Equal("recommendation", TestConversation.KindOf(talk.Last));
        var details = talk.Last.SuggestedActions.Actions[0].Value.ToString()!;

        await talk.SaysAsync("en español por favor");
        await talk.SaysAsync("1");
        var byNumber = TestConversation.AdvisorOf(talk.Last)["subjects"];
        Assert.Equal("es", talk.Last.Locale);
        Assert.Equal("answer", TestConversation.KindOf(talk.Last));

        await talk.SaysAsync("english please");
        await talk.SaysAsync(details);
        Assert.Equal(byNumber, TestConversation.AdvisorOf(talk.Last)["subjects"]);
    }

    [Fact]
    public async Task Outside_the_interview_the_last_answer_comes_again_in_the_language_asked_for()
    {
        var talk = Talk();
        await talk.SaysAsync("how much does a medical coder make?");
        await talk.SaysAsync("en español por favor");

        Assert.Contains(Knowledge.In("es").Facts["coder-pay-2025"].Statement, talk.Text, StringComparison.Ordinal);
        Assert.All(talk.Replies, reply => Assert.Equal("es", reply.Locale));
    }

    [Fact]
    public async Task What_was_talked_about_is_known_in_the_other_language()
    {
        var talk = Talk();
        await talk.SaysAsync("how much does a medical coder make?");
        await talk.SaysAsync("¿y qué hace?");

        Assert.Equal("medical-coder", TestConversation.AdvisorOf(talk.Last)["subjects"]![0]);
        Assert.Equal("es", talk.Last.Locale);
    }

    [Fact]
    public async Task The_language_is_remembered_for_the_next_conversation()
    {
        var storage = new MemoryStorage();
        await new TestConversation { Store = Store, Storage = storage }.SaysAsync("en español por favor");
        var later = new TestConversation { Store = Store, Storage = storage };
        await later.SendsAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("student")] });

        Assert.Contains(Said("es", "greeting"), later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forget_me_forgets_the_language_too()
    {
        var talk = Talk();
        await talk.SaysAllAsync("en español por favor", "forget me");

        Assert.Empty(await talk.StoredAsync());
    }

    [Theory]
    [InlineData("me quiero morir")]
    [InlineData("i just cant anymore, ya no quiero vivir")]
    public async Task Words_of_crisis_are_heard_in_every_language(string text)
    {
        var talk = await Talk().InInterviewAsync();
        await talk.SaysAsync(text);

        Assert.Equal("safety", TestConversation.KindOf(Assert.Single(talk.Replies)));
    }

    [Theory]
    [InlineData("Quanto ganha um codificador médico?")]
    [InlineData("je voudrais travailler à la maison")]
    [InlineData("do you speak chinese?")]
    public async Task Other_languages_are_declined_and_the_ones_spoken_are_named(string text)
    {
        var talk = Talk();
        await talk.SaysAsync(text);

        Assert.Equal("decline", TestConversation.KindOf(Assert.Single(talk.Replies)));
        Assert.Contains("English and Spanish", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_over_can_be_confirmed_in_either_language()
    {
        var talk = await Talk().InInterviewAsync("High school diploma or GED", "start over", "sí");

        Assert.Contains(talk.Replies, reply => reply.Text.Contains(Said("en", "restart.done"), StringComparison.Ordinal));
    }

    private static TestConversation Talk(string locale = "en-US") => new() { Store = Store, Locale = locale };

    private static string Said(string language, string key) => Knowledge.Reply(language, key);

    /// <summary>The open question as it is asked in a language.</summary>
    private static string Question(string language, TestConversation talk) => Said(language, $"interview.{talk.AskedSlot}.ask");
}
