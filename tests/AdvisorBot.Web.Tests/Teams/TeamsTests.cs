using System.Net;
using AdvisorBot.Web.Tests.Channels;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Teams;

/// <summary>What Teams and the Agents Playground send, replayed, and what they can show.</summary>
public sealed class TeamsTests(AdvisorOnChannel bot) : IClassFixture<AdvisorOnChannel>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Adding_the_app_greets_once_though_two_activities_come_at_the_same_time(bool installationFirst)
    {
        foreach (var chat in Enumerable.Range(0, 5).Select(_ => new TeamsChat(bot)))
        {
            JObject[] both = installationFirst ? [chat.Installation("add"), chat.MembersAdded()] : [chat.MembersAdded(), chat.Installation("add")];

            var outcomes = await Task.WhenAll(both.Select(chat.PostAsync));

            Assert.All(outcomes, outcome => Assert.Equal(HttpStatusCode.OK, outcome.Status));
            Assert.Single(bot.SentTo(chat.Id));
        }
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task In_a_group_the_bot_introduces_itself_once_without_suggested_actions(string conversationType)
    {
        var chat = new TeamsChat(bot, conversationType);

        await Task.WhenAll(chat.PostAsync(chat.MembersAdded()), chat.PostAsync(chat.Installation("add")));

        var greeting = Assert.Single(bot.SentTo(chat.Id)).Body;
        Assert.Null(greeting["suggestedActions"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)greeting["text"]));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task A_question_with_a_mention_is_answered_like_the_question_alone(string conversationType)
    {
        var alone = await new TeamsChat(bot).SayAsync("what can you do?");
        var mentioned = await new TeamsChat(bot, conversationType).SayAsync("what can you do?");

        Assert.Equal(alone.Texts, mentioned.Texts);
        Assert.All(mentioned.Messages, message => Assert.Null(message["suggestedActions"]));
    }

    [Theory]
    [InlineData("<at>Test Bot</at>&nbsp;what can you do?\n")]
    [InlineData("\u00A0what can you do? <at>Test Bot</at>")]
    [InlineData("what can you&#32;do?")]
    public async Task Blanks_and_entities_Teams_writes_into_the_text_do_not_matter(string text)
    {
        var chat = new TeamsChat(bot, "groupChat");
        var plain = await new TeamsChat(bot).SayAsync("what can you do?");

        var outcome = await chat.PostAsync(chat.Activity("message", new { text, entities = TeamsChat.MentionsBot() }));

        Assert.Equal(plain.Texts, outcome.Texts);
    }

    [Fact]
    public async Task A_reply_names_bot_and_user_by_their_odd_ids()
    {
        var chat = new TeamsChat(bot);

        var reply = Assert.Single((await chat.SayAsync("what can you do?")).Messages);

        Assert.Equal((TeamsChat.BotId, chat.UserId), ((string?)reply.SelectToken("from.id"), (string?)reply.SelectToken("recipient.id")));
    }

    [Fact]
    public async Task Suggested_actions_are_three_at_most_and_say_what_they_show()
    {
        var chat = new TeamsChat(bot);

        await chat.PostAsync(chat.Installation("add"));

        var actions = Assert.Single(bot.SentTo(chat.Id)).Body.SelectTokens("suggestedActions.actions[*]").ToList();
        Assert.InRange(actions.Count, 1, 3);
        Assert.All(actions, action => Assert.Equal(("imBack", (string?)action["title"]), ((string?)action["type"], (string?)action["value"])));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("channel")]
    public async Task A_question_with_more_options_has_them_as_buttons_of_a_card_that_say_what_they_show(string conversationType)
    {
        var question = (await new TeamsChat(bot, conversationType).SayAsync("which career suits me?")).Messages[^1];

        var buttons = question.SelectTokens("attachments[*].content..actions[*]").Where(action => (string?)action["type"] == "Action.Submit").ToList();
        Assert.True(buttons.Count > 3, $"{buttons.Count} buttons");
        Assert.All(buttons, button => Assert.Equal((string?)button["title"], (string?)button.SelectToken("data.say")));
        Assert.All(buttons, button => Assert.Contains((string)button["title"]!, (string?)question["text"], StringComparison.Ordinal));
        Assert.Null(question["suggestedActions"]);
    }

    [Fact]
    public async Task No_card_of_a_whole_conversation_asks_for_an_invoke()
    {
        var chat = new TeamsChat(bot);

        foreach (var words in new[] { "which career suits me?", "2", "1", "1, 3", "2", "skip", "skip", "skip", "compare medical coder and cancer registrar" })
        {
            await chat.SayAsync(words);
        }

        var sent = bot.SentTo(chat.Id);
        Assert.Contains(sent, message => message.Body.SelectTokens("attachments[*].content").Any());
        Assert.DoesNotContain("Action.Execute", string.Concat(sent.Select(message => message.Body)), StringComparison.Ordinal);
        Assert.All(sent, message => Assert.True(message.Body.SelectTokens("suggestedActions.actions[*]").Count() <= 3));
        Assert.All(sent, message => Assert.Equal("message", (string?)message.Body["type"]));
    }

    [Fact]
    public async Task A_click_on_a_card_counts_although_the_id_it_replies_to_is_not_one_of_ours()
    {
        var chat = new TeamsChat(bot);
        await chat.SayAsync("which career suits me?");

        var clicked = await chat.PostAsync(chat.Activity("message", new { replyToId = "1795307623700-28d81c7d", value = new { say = "Associate degree" }, channelData = new { source = new { name = "message" } } }));
        var known = await chat.SayAsync("what do you know about me?");
        var again = await chat.PostAsync(chat.Activity("message", new { replyToId = "1795307623700-28d81c7d", value = new { say = "Associate degree" } }));

        Assert.Contains("associate degree", known.Texts[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("prompt", clicked.Kinds[^1]);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.NotEmpty(again.Messages);
    }

    [Fact]
    public async Task A_click_on_a_card_that_is_not_ours_asks_for_words()
    {
        var chat = new TeamsChat(bot);

        var clicked = await chat.PostAsync(chat.Activity("message", new { value = new { kind = "submit", subject = "bio" } }));

        Assert.Equal(["clarify"], clicked.Kinds);
    }

    [Theory]
    [InlineData("installationUpdate", """{"action":"remove"}""")]
    [InlineData("installationUpdate", """{"action":"remove-upgrade"}""")]
    [InlineData("messageReaction", """{"reactionsAdded":[{"type":"like"}],"replyToId":"1"}""")]
    [InlineData("messageReaction", """{"reactionsRemoved":[{"type":"like"}],"replyToId":"1"}""")]
    [InlineData("messageUpdate", """{"text":"edited","channelData":{"eventType":"editMessage"}}""")]
    [InlineData("messageDelete", """{"channelData":{"eventType":"softDeleteMessage"}}""")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"channelCreated","channel":{"id":"19:c"},"team":{"id":"19:t"}}}""")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"teamRenamed","team":{"id":"19:t"}}}""")]
    [InlineData("event", """{"name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"1"}}""")]
    [InlineData("handoff", "{}")]
    [InlineData("endOfConversation", "{}")]
    public async Task What_needs_no_answer_gets_none(string type, string more)
    {
        var chat = new TeamsChat(bot);

        var outcome = await chat.PostAsync(chat.Activity(type, JObject.Parse(more)));

        Assert.Equal(HttpStatusCode.OK, outcome.Status);
        Assert.Empty(bot.SentTo(chat.Id));
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"nice"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"nice\"}"}}""")]
    [InlineData("17")]
    public async Task Thumbs_are_accepted_in_either_encoding_and_draw_no_message(string value)
    {
        var chat = new TeamsChat(bot);

        var outcome = await chat.InvokeAsync("message/submitAction", value);

        Assert.Equal((HttpStatusCode.OK, ""), (outcome.Status, outcome.Body));
        Assert.Empty(bot.SentTo(chat.Id));
    }

    [Theory]
    [InlineData("healthcheck", "{}", 200)]
    [InlineData("healthCheck", "{}", 200)]
    [InlineData("no/such/invoke", "{}", 501)]
    [InlineData("task/fetch", "{}", 501)]
    [InlineData(null, "{}", 501)]
    public async Task Other_invokes_are_answered_with_their_status(string? name, string value, int status) =>
        Assert.Equal(status, (int)(await new TeamsChat(bot).InvokeAsync(name, value)).Status);

    [Fact]
    public async Task An_invoke_of_a_card_stands_for_its_words()
    {
        var chat = new TeamsChat(bot);

        var outcome = await chat.InvokeAsync("adaptiveCard/action", """{"action":{"type":"Action.Execute","id":"a","verb":"say","data":{"say":"what can you do?"}},"trigger":"manual"}""");

        Assert.Equal((HttpStatusCode.OK, 200), (outcome.Status, (int?)JObject.Parse(outcome.Body)["statusCode"]));
        Assert.Equal((await new TeamsChat(bot).SayAsync("what can you do?")).Texts, outcome.Texts);
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","data":{"kind":"execute"}}}""")]
    [InlineData("""{"action":"choose"}""")]
    [InlineData("[1]")]
    [InlineData("null")]
    public async Task An_invoke_of_a_card_that_is_not_ours_is_refused_inside_the_answer(string value)
    {
        var chat = new TeamsChat(bot);

        var outcome = await chat.InvokeAsync("adaptiveCard/action", value);

        var answer = JObject.Parse(outcome.Body);
        Assert.Equal((HttpStatusCode.OK, 400, "application/vnd.microsoft.error"), (outcome.Status, (int?)answer["statusCode"], (string?)answer["type"]));
        Assert.Equal("BadRequest", (string?)answer.SelectToken("value.code"));
        Assert.Empty(bot.SentTo(chat.Id));
    }
}
