using System.Net;
using AdvisorBot.Web.Tests.Channels;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Teams;

/// <summary>Group chats and channels: who is answered, who is welcomed, what others see.</summary>
[Collection(nameof(TeamsHost))]
public sealed class TeamsGroupTests(AdvisorOnChannel bot)
{
    private const string Ann = "<at>Ann Coder</at>";

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task What_is_said_to_others_is_not_answered(string conversationType)
    {
        var chat = new TeamsChat(bot, conversationType);

        var plain = await chat.PostAsync(chat.Activity("message", new { text = "what can you do?" }));
        var toAnn = await chat.PostAsync(chat.Activity("message", new { text = $"{Ann} what can you do?", entities = new[] { MentionOf("29:ann", Ann) } }));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (plain.Status, toAnn.Status));
        Assert.Empty(bot.SentTo(chat.Id));
    }

    [Fact]
    public async Task Names_of_others_are_no_part_of_the_question()
    {
        var chat = new TeamsChat(bot, "channel");
        var alone = await new TeamsChat(bot).SayAsync("what can you do?");

        var outcome = await chat.PostAsync(chat.Activity("message", new
        {
            text = $"{TeamsChat.Mention} {Ann} what can you do?",
            entities = new object[] { TeamsChat.MentionsBot()[0], MentionOf("29:ann", Ann) },
        }));

        Assert.Equal(alone.Texts, outcome.Texts);
    }

    [Fact]
    public async Task A_reply_goes_into_the_thread_of_the_question()
    {
        var chat = new TeamsChat(bot, "channel");
        var question = chat.Activity("message", new { text = $"{TeamsChat.Mention} what can you do?", entities = TeamsChat.MentionsBot() });
        question["conversation"]!["id"] = "19:abc@thread.tacv2;messageid=1481567603816";

        var outcome = await chat.PostAsync(question);

        var sent = Assert.Single(outcome.Sent);
        Assert.Contains("/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1481567603816/", sent.Target.Replace("@", "%40", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((string?)question["id"], (string?)sent.Body["replyToId"]);
    }

    [Fact]
    public async Task Called_by_name_alone_it_says_how_to_ask()
    {
        var chat = new TeamsChat(bot, "groupChat");

        var outcome = await chat.PostAsync(chat.Activity("message", new
        {
            text = TeamsChat.Mention,
            entities = TeamsChat.MentionsBot(),
            attachments = new[] { new { contentType = "text/html", content = "<div><span>Test Bot</span></div>" } },
        }));

        Assert.Contains("Mention me", Assert.Single(outcome.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_offers_are_buttons_of_a_card_that_others_may_click_too()
    {
        var chat = new TeamsChat(bot, "groupChat");
        var answer = (await chat.SayAsync("how much does a medical coder earn?")).Messages[^1];
        var say = (string?)answer.SelectToken("attachments[0].content..actions[0].data.say");
        Assert.NotNull(say);

        var click = chat.Activity("message", new { text = say, value = new { say } });
        click["from"]!["id"] = "29:somebody-else";
        var clicked = await chat.PostAsync(click);

        Assert.Equal(["answer"], clicked.Kinds);
    }

    [Fact]
    public async Task Each_person_of_a_group_has_an_interview_of_their_own()
    {
        var chat = new TeamsChat(bot, "groupChat");
        var first = await chat.SayAsync("which career suits me?");

        var other = chat.Activity("message", new { text = $"{TeamsChat.Mention} 2", entities = TeamsChat.MentionsBot() });
        other["from"]!["id"] = "29:somebody-else";
        var interrupted = await chat.PostAsync(other);
        var second = await chat.SayAsync("2");

        Assert.Equal("prompt", first.Kinds[^1]);
        Assert.DoesNotContain("prompt", interrupted.Kinds);
        Assert.Equal("prompt", second.Kinds[^1]);
        Assert.NotEqual(first.Texts[^1], second.Texts[^1]);
    }

    [Fact]
    public async Task People_who_join_are_welcomed_once_a_day_and_not_by_name()
    {
        var chat = new TeamsChat(bot, "groupChat");
        await chat.PostAsync(chat.MembersAdded());

        var first = await chat.PostAsync(chat.Activity("conversationUpdate", new { membersAdded = new[] { new { id = "29:ann" } } }));
        var second = await chat.PostAsync(chat.Activity("conversationUpdate", new { membersAdded = new[] { new { id = "29:bob" } } }));

        Assert.Contains("Welcome", Assert.Single(first.Texts), StringComparison.Ordinal);
        Assert.Empty(second.Messages);
        Assert.False(bot.AskedAbout(chat.Id), "somebody was looked up");
    }

    [Fact]
    public async Task Removing_people_or_the_app_is_not_commented()
    {
        var chat = new TeamsChat(bot, "groupChat");
        await chat.PostAsync(chat.MembersAdded());

        await chat.PostAsync(chat.Activity("conversationUpdate", new { membersRemoved = new[] { new { id = "29:ann" } } }));
        await chat.PostAsync(chat.Activity("conversationUpdate", new { membersRemoved = new[] { new { id = TeamsChat.BotId } } }));

        Assert.Single(bot.SentTo(chat.Id));
    }

    private static JObject MentionOf(string id, string text) => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JObject { ["id"] = id },
        ["text"] = text,
    };
}
