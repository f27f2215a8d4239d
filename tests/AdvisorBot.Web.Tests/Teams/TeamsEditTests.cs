using System.Net;
using AdvisorBot.Web.Tests.Channels;

namespace AdvisorBot.Web.Tests.Teams;

/// <summary>Messages that people change or delete after they were answered.</summary>
[Collection(nameof(TeamsHost))]
public sealed class TeamsEditTests(AdvisorOnChannel bot)
{
    [Theory]
    [InlineData("personal")]
    [InlineData("groupChat")]
    public async Task A_changed_question_is_answered_anew_each_time_it_changes(string conversationType)
    {
        var chat = new TeamsChat(bot, conversationType);
        var question = chat.Activity("message", new { text = $"{TeamsChat.Mention} hello", entities = TeamsChat.MentionsBot() });
        await chat.PostAsync(question);
        var alone = await new TeamsChat(bot, conversationType).SayAsync("how much does a medical coder earn?");

        var first = await chat.EditAsync((string)question["id"]!, "what can you do?");
        var second = await chat.EditAsync((string)question["id"]!, "how much does a medical coder earn?", "2026-11-22T00:34:00.000Z");

        Assert.Equal(2, first.Messages.Count);
        Assert.Contains("changed your message", second.Texts[0], StringComparison.Ordinal);
        Assert.Equal(alone.Texts[0], second.Texts[1]);
    }

    [Fact]
    public async Task The_same_change_delivered_twice_is_answered_once()
    {
        var chat = new TeamsChat(bot);

        await chat.EditAsync("1", "what can you do?");
        await chat.EditAsync("1", "what can you do?");

        Assert.Equal(2, bot.SentTo(chat.Id).Count);
    }

    [Fact]
    public async Task In_the_interview_a_changed_answer_is_noted_and_the_question_stays()
    {
        var chat = new TeamsChat(bot);
        await chat.SayAsync("which career suits me?");
        var answer = chat.Activity("message", new { text = "2" });
        await chat.PostAsync(answer);
        var before = await chat.SayAsync("repeat");

        var edited = await chat.EditAsync((string)answer["id"]!, "3");

        Assert.Contains("back", Assert.Single(edited.Texts), StringComparison.Ordinal);
        Assert.Equal(before.Texts[^1], (await chat.SayAsync("repeat")).Texts[^1]);
    }

    [Theory]
    [InlineData("which career suits me?")]
    [InlineData("what can you do?")]
    public async Task A_message_changed_into_words_of_danger_gets_the_safe_reply_and_nothing_before_it(string before)
    {
        var chat = new TeamsChat(bot);
        await chat.SayAsync(before);

        var edited = await chat.EditAsync("1", "i want to kill myself");

        Assert.Contains("988", Assert.Single(edited.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_a_change_without_a_mention_is_not_answered()
    {
        var chat = new TeamsChat(bot, "channel");

        await chat.PostAsync(chat.Activity("messageUpdate", new { id = "1", text = "what can you do?", channelData = new { eventType = "editMessage" } }));

        Assert.Empty(bot.SentTo(chat.Id));
    }

    [Fact]
    public async Task A_deleted_message_is_acknowledged_quietly()
    {
        var chat = new TeamsChat(bot);
        var question = chat.Activity("message", new { text = "what can you do?" });
        await chat.PostAsync(question);

        var outcome = await chat.PostAsync(chat.Activity("messageDelete", new { id = (string)question["id"]!, channelData = new { eventType = "softDeleteMessage" } }));

        Assert.Equal(HttpStatusCode.OK, outcome.Status);
        Assert.Single(bot.SentTo(chat.Id));
    }
}
