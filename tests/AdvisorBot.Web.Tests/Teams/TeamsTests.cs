using System.Net;
using AdvisorBot.Testing;
using AdvisorBot.Web.Tests.Channels;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Teams;

/// <summary>What Teams and the Agents Playground send, replayed, and what they can show.</summary>
[Collection(nameof(TeamsHost))]
public sealed class TeamsTests(AdvisorOnChannel bot)
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
    [InlineData("messageUpdate", """{"channelData":{"eventType":"editMessage"}}""")]
    [InlineData("messageUpdate", """{"text":"what can you do?","channelData":{"eventType":"undeleteMessage"}}""")]
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
    public async Task Thumbs_are_accepted_in_either_encoding_and_thanked_for(string value)
    {
        var chat = new TeamsChat(bot);

        var outcome = await chat.InvokeAsync("message/submitAction", value);

        Assert.Equal((HttpStatusCode.OK, ""), (outcome.Status, outcome.Body));
        Assert.Contains("Thank you", Assert.Single(outcome.Texts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groupChat", """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"nice"}}""")]
    [InlineData("personal", """{"actionName":"feedback","actionValue":{"reaction":"sideways"}}""")]
    [InlineData("personal", """{"actionName":"feedback","actionValue":"like"}""")]
    [InlineData("personal", "17")]
    [InlineData("personal", "null")]
    public async Task Thumbs_in_a_group_and_values_that_are_no_thumbs_draw_no_message(string conversationType, string value)
    {
        var chat = new TeamsChat(bot, conversationType);

        var outcome = await chat.InvokeAsync("message/submitAction", value);

        Assert.Equal((HttpStatusCode.OK, ""), (outcome.Status, outcome.Body));
        Assert.Empty(bot.SentTo(chat.Id));
    }

    [Fact]
    public async Task Answers_have_thumbs_and_their_sources_in_the_shape_Teams_takes()
    {
        var answer = Assert.Single((await new TeamsChat(bot).SayAsync("how much does a medical coder earn?")).Messages);

        Assert.Equal("default", (string?)answer.SelectToken("channelData.feedbackLoop.type"));
        Assert.Null(answer.SelectToken("channelData.feedbackLoopEnabled"));
        var entity = Assert.Single(answer["entities"]!, entity => (string?)entity["type"] == "https://schema.org/Message");
        Assert.Null(entity["additionalType"]);
        Assert.NotEmpty(entity["citation"]!);
        Assert.All(entity["citation"]!, (claim, i) =>
        {
            Assert.Contains($"[{claim["position"]}]", (string)answer["text"]!, StringComparison.Ordinal);
            Assert.Equal(i + 1, (int)claim["position"]!);
            Assert.InRange(((string)claim.SelectToken("appearance.name")!).Length, 1, 80);
            Assert.InRange(((string)claim.SelectToken("appearance.abstract")!).Length, 1, 160);
            Assert.StartsWith("https://", (string?)claim.SelectToken("appearance.url") ?? "https://", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_card_says_what_it_shows_where_it_cannot_be_drawn_and_in_a_notification()
    {
        var chat = new TeamsChat(bot);

        foreach (var words in new[] { "tell me about the medical coder", "compare medical coder and cancer registrar", "which career suits me?", "cancel", "make me a plan for medical coder" })
        {
            await chat.SayAsync(words);
        }

        var withCards = bot.SentTo(chat.Id).Select(sent => sent.Body).Where(body => body["attachments"] is JArray { Count: > 0 }).ToList();
        Assert.True(withCards.Count >= 4, $"{withCards.Count} messages with cards");
        Assert.All(withCards, message =>
        {
            Assert.InRange(((string)message["summary"]!).Length, 1, 120);
            Assert.All(message.SelectTokens("attachments[*].content"), card =>
            {
                Assert.Equal("1.5", (string?)card["version"]);
                Assert.False(string.IsNullOrWhiteSpace((string?)card["fallbackText"]));
                Assert.Empty(card.SelectTokens("$..type").Select(type => (string)type!).Except(Known));
            });
        });
    }

    /// <summary>What Teams draws on the desktop and on phones.</summary>
    private static readonly string[] Known =
    [
        "AdaptiveCard", "TextBlock", "ColumnSet", "Column", "FactSet", "ActionSet", "Input.Toggle", "Action.Submit", "Action.Execute", "Action.OpenUrl",
    ];

    [Fact]
    public async Task A_message_with_a_card_has_its_buttons_on_the_card()
    {
        var plan = (await new TeamsChat(bot).SayAsync("make me a plan for medical coder")).Messages[^1];

        Assert.Null(plan["suggestedActions"]);
        var titles = plan.SelectTokens("attachments[0].content.actions[*].title").Select(title => (string?)title).ToList();
        Assert.InRange(titles.Count, 3, 6);
        Assert.Equal(titles.Distinct(), titles);
    }

    [Theory]
    [InlineData("healthcheck", "{}", 200)]
    [InlineData("healthCheck", "{}", 200)]
    [InlineData("no/such/invoke", "{}", 501)]
    [InlineData("task/fetch", "{}", 501)]
    [InlineData("composeExtension/submitAction", "{}", 501)]
    [InlineData("composeExtension/querySettingUrl", "{}", 501)]
    [InlineData("fileConsent/invoke", """{"action":"accept"}""", 501)]
    [InlineData("signin/verifyState", "{}", 501)]
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

    [Theory]
    [InlineData("config/fetch")]
    [InlineData("config/submit")]
    public async Task The_settings_say_that_there_are_none(string name)
    {
        var answer = JObject.Parse((await new TeamsChat(bot).InvokeAsync(name, "{}")).Body);

        Assert.Equal(("config", "message"), ((string?)answer["responseType"], (string?)answer.SelectToken("config.type")));
        Assert.NotEmpty((string)answer.SelectToken("config.value")!);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Every_command_of_the_app_is_understood(string language)
    {
        var texts = JObject.Parse(await File.ReadAllTextAsync(RepositoryRoot.At("deploy", "teams", "texts", $"{language}.json")));
        foreach (var command in texts.SelectTokens("commands.*[*][0]").Select(title => (string)title!).Distinct())
        {
            var chat = new TeamsChat(bot);
            var message = chat.Activity("message", new { text = command, locale = language });

            var outcome = await chat.PostAsync(message);

            Assert.NotEmpty(outcome.Messages);
            Assert.All(outcome.Messages, reply =>
            {
                Assert.True((string?)reply.SelectToken("channelData.advisor.kind") is not ("decline" or "error"), $"{command}: {reply["text"]}");
                Assert.Equal(language, (string?)reply.SelectToken("channelData.advisor.language"));
            });
            Assert.DoesNotContain(ShippedKnowledge.Base.Reply(language, "miss.first"), string.Concat(outcome.Texts), StringComparison.Ordinal);
        }
    }
}
