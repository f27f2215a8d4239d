using System.Text.RegularExpressions;
using AdvisorBot.Knowledge;
using AdvisorBot.Testing;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>Whatever the bot tells people to say, and whatever its buttons send, it understands.</summary>
public sealed partial class OwnWordsTests
{
    public static TheoryData<string> Quoted =>
    [
        .. ShippedKnowledge.Base.Languages["en"].Replies.Values
            .SelectMany(reply => QuotedWords().Matches(reply).Select(match => match.Groups[1].Value))
            .Where(words => !words.Contains('{', StringComparison.Ordinal) && words.Any(char.IsLetter))
            .Distinct()
            .Order(),
    ];

    public static TheoryData<string> Ranked => [.. ShippedKnowledge.Base.Subjects.Values.Where(subject => subject.Profile is not null).Select(subject => subject.Id).Order()];

    [Theory]
    [MemberData(nameof(Quoted))]
    public async Task Words_that_a_reply_tells_people_to_say_are_understood(string words)
    {
        var talk = await new TestConversation().InterviewedAsync(InterviewTests.ByNumber);
        await talk.SaysAsync(words);

        Assert.DoesNotContain("not sure I understood", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Which did you mean", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("decline", talk.Replies.Select(TestConversation.KindOf));
    }

    [Theory]
    [MemberData(nameof(Ranked))]
    public async Task The_details_button_of_a_ranked_career_shows_that_career(string careerId)
    {
        var words = ShippedKnowledge.Base.Reply("en", "recommend.details", ("careers", ShippedKnowledge.Base.Subjects[careerId].Plural));
        var talk = new TestConversation();
        await talk.SaysAsync(words);

        Assert.Equal("answer", TestConversation.KindOf(talk.Last));
        Assert.Contains(careerId, TestConversation.AdvisorOf(talk.Last)["subjects"]!.Select(id => (string)id!));
    }

    [Theory]
    [MemberData(nameof(Ranked))]
    public async Task Every_question_suggested_after_a_career_is_answered(string careerId)
    {
        var talk = new TestConversation();
        await talk.SaysAsync("Tell me about " + ShippedKnowledge.Base.Subjects[careerId].Plural);
        foreach (var button in talk.Last.SuggestedActions.Actions.Select(action => action.Title).ToArray())
        {
            await talk.SaysAsync(button);
            Assert.Equal("answer", TestConversation.KindOf(talk.Last));
        }
    }

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex QuotedWords();
}
