using System.Text.RegularExpressions;
using AdvisorBot.Knowledge;
using AdvisorBot.Testing;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>Whatever the bot tells people to say, and whatever its buttons send, it understands, in every language it offers.</summary>
public sealed partial class OwnWordsTests
{
    private static KnowledgeBase Shipped => ShippedKnowledge.Base;

    public static TheoryData<string, string> Quoted
    {
        get
        {
            var quoted = new TheoryData<string, string>();
            foreach (var language in Shipped.Pack.Languages)
            {
                foreach (var words in Shipped.Languages[language].Replies.Values
                    .SelectMany(reply => QuotedWords().Matches(reply).Select(match => match.Groups[1].Value))
                    .Where(words => !words.Contains('{', StringComparison.Ordinal) && words.Any(char.IsLetter))
                    .Distinct()
                    .Order())
                {
                    quoted.Add(language, words);
                }
            }

            return quoted;
        }
    }

    public static TheoryData<string, string> Ranked
    {
        get
        {
            var ranked = new TheoryData<string, string>();
            foreach (var language in Shipped.Pack.Languages)
            {
                foreach (var subject in Shipped.Subjects.Values.Where(subject => subject.Profile is not null).OrderBy(subject => subject.Id, StringComparer.Ordinal))
                {
                    ranked.Add(language, subject.Id);
                }
            }

            return ranked;
        }
    }

    [Theory]
    [MemberData(nameof(Quoted))]
    public async Task Words_that_a_reply_tells_people_to_say_are_understood(string language, string words)
    {
        var talk = In(language);
        await talk.SaysAsync(Shipped.Reply(language, "recommend.begin"));
        await talk.InterviewedAsync(InterviewTests.ByNumber);
        await talk.SaysAsync(words);

        Assert.DoesNotContain(Opening(language, "miss.first"), talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Shipped.Reply(language, "clarify.ask"), talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("decline", talk.Replies.Select(TestConversation.KindOf));
        Assert.All(talk.Replies, reply => Assert.Equal(language, reply.Locale));
    }

    [Theory]
    [MemberData(nameof(Ranked))]
    public async Task The_details_button_of_a_ranked_career_shows_that_career(string language, string careerId)
    {
        var talk = In(language);
        await talk.SaysAsync(DetailsButton(language, careerId));

        Assert.Equal("answer", TestConversation.KindOf(talk.Last));
        Assert.Contains(careerId, TestConversation.AdvisorOf(talk.Last)["subjects"]!.Select(id => (string)id!));
    }

    [Theory]
    [MemberData(nameof(Ranked))]
    public async Task Every_question_suggested_after_a_career_is_answered(string language, string careerId)
    {
        var talk = In(language);
        await talk.SaysAsync(DetailsButton(language, careerId));
        foreach (var button in talk.Last.SuggestedActions.Actions.Select(action => action.Title).ToArray())
        {
            await talk.SaysAsync(button);
            Assert.Equal("answer", TestConversation.KindOf(talk.Last));
            Assert.Equal(language, talk.Last.Locale);
        }
    }

    [Theory]
    [MemberData(nameof(Ranked))]
    public async Task The_same_buttons_typed_as_a_first_message_show_the_language(string language, string careerId)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(DetailsButton(language, careerId));

        Assert.Equal(language, talk.Last.Locale);
    }

    private static TestConversation In(string language) => new() { Locale = language };

    private static string DetailsButton(string language, string careerId) =>
        Shipped.Reply(language, "recommend.details", ("careers", Shipped.In(language).Subjects[careerId].Plural));

    private static string Opening(string language, string key) => Shipped.Reply(language, key).Split('.', '?')[0];

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex QuotedWords();
}
