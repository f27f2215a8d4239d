using System.Net;
using AdvisorBot.Web.Tests.Channels;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Emulator;

/// <summary>The requests of the Bot Framework Emulator, replayed.</summary>
public sealed class EmulatorTests(AdvisorOnChannel bot) : IClassFixture<AdvisorOnChannel>
{
    private static readonly string[] Words = ["what can you do?", "which career suits me?", "2", "why do you ask?", "skip", "cancel"];

    [Fact]
    public async Task Opening_the_bot_greets_once()
    {
        var chat = new EmulatorChat(bot);

        var opened = await chat.OpenAsync();
        var again = await chat.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, opened.Status);
        Assert.Equal(chat.UserId, (string?)Assert.Single(opened.Messages).SelectToken("recipient.id"));
        Assert.Empty(again.Messages);
    }

    [Fact]
    public async Task Chosen_random_numbers_are_acknowledged_before_the_greeting()
    {
        var chat = new EmulatorChat(bot);

        var options = await chat.PostAsync(chat.Activity("event", new { name = "SetTestOptions", value = new { randomSeed = 1, randomValue = 0.5 } }));

        Assert.Equal(HttpStatusCode.OK, options.Status);
        Assert.Empty(options.Sent);
        Assert.Single((await chat.OpenAsync()).Messages);
    }

    [Fact]
    public async Task A_message_is_answered_to_its_id_under_the_encoded_conversation()
    {
        var chat = new EmulatorChat(bot);
        var message = chat.Message("what can you do?", new { entities = new[] { new { type = "ClientCapabilities", requiresBotState = true, supportsListening = true, supportsTts = true } } });

        var outcome = await chat.PostAsync(message);

        var reply = Assert.Single(outcome.Sent, sent => (string?)sent.Body["type"] == "message");
        Assert.Equal(HttpStatusCode.OK, outcome.Status);
        Assert.Equal("", outcome.Body);
        Assert.Equal($"/_connector/v3/conversations/{Uri.EscapeDataString(chat.Id)}/activities/{message["id"]}", reply.Target);
        Assert.Equal((chat.BotId, chat.UserId), ((string?)reply.Body.SelectToken("from.id"), (string?)reply.Body.SelectToken("recipient.id")));
        Assert.False(string.IsNullOrWhiteSpace((string?)reply.Body["text"]));
    }

    [Fact]
    public async Task Restart_with_a_new_user_starts_from_nothing()
    {
        var before = new EmulatorChat(bot);
        await before.SayAsync("which career suits me?");
        await before.SayAsync("Bachelor's degree");
        var fresh = new EmulatorChat(bot);

        var greeting = await fresh.OpenAsync();
        var known = await fresh.SayAsync("what do you know about me?");

        Assert.Single(greeting.Messages);
        Assert.DoesNotContain("achelor", string.Concat(known.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_with_the_same_user_keeps_what_belongs_to_the_person_and_no_open_question()
    {
        var before = new EmulatorChat(bot);
        await before.SayAsync("which career suits me?");
        await before.SayAsync("Bachelor's degree");
        var fresh = new EmulatorChat(bot, before.UserId);

        var greeting = await fresh.OpenAsync();
        var known = await fresh.SayAsync("what do you know about me?");

        Assert.Single(greeting.Messages);
        Assert.Contains("achelor", string.Concat(known.Texts), StringComparison.Ordinal);
        Assert.DoesNotContain("prompt", known.Kinds);
    }

    [Fact]
    public async Task Replaying_a_conversation_draws_the_same_replies_in_the_same_order()
    {
        var first = await ShapeAsync(null);
        var replayed = await ShapeAsync(new { channelData = new { originalActivityId = "66a695c0", matchIndexes = new[] { 1, 2 } } });

        Assert.Equal(first, replayed);
        Assert.All(first, replies => Assert.NotEmpty(replies));
    }

    [Fact]
    public async Task A_file_is_answered_politely()
    {
        var chat = new EmulatorChat(bot);
        var file = new { attachments = new[] { new { name = "cv.txt", contentType = "text/plain", contentUrl = bot.ServiceUrl + "/v3/attachments/1/views/original" } } };

        var outcome = await chat.SayAsync("", file);

        Assert.Equal(HttpStatusCode.OK, outcome.Status);
        Assert.Equal(["clarify"], outcome.Kinds);
        Assert.DoesNotContain(outcome.Sent, sent => sent.Method == "GET");
    }

    [Fact]
    public async Task Inspection_is_acknowledged()
    {
        var outcome = await new EmulatorChat(bot).SayAsync("/INSPECT open");

        Assert.Equal(HttpStatusCode.OK, outcome.Status);
        Assert.Single(outcome.Messages);
    }

    [Fact]
    public async Task A_click_on_a_card_stands_for_its_words()
    {
        var (chat, other) = (new EmulatorChat(bot), new EmulatorChat(bot));
        await chat.SayAsync("which career suits me?");
        await other.SayAsync("which career suits me?");

        var clicked = await chat.PostAsync(chat.Activity("message", new { value = new { say = "Associate degree" }, channelData = new { postBack = true, clientActivityID = "x" } }));

        Assert.Equal("prompt", clicked.Kinds[^1]);
        Assert.Equal((await other.SayAsync("Associate degree")).Texts, clicked.Texts);
    }

    [Theory]
    [InlineData("typing", "{}")]
    [InlineData("ping", "{}")]
    [InlineData("contactRelationUpdate", """{"action":"add"}""")]
    [InlineData("contactRelationUpdate", """{"action":"remove"}""")]
    [InlineData("deleteUserData", "{}")]
    [InlineData("conversationUpdate", """{"membersRemoved":[{"id":"u-2"}]}""")]
    [InlineData("event", """{"name":"tokens/response","value":{"connectionName":"c","token":"t"}}""")]
    [InlineData("event", """{"name":"no/such/event"}""")]
    [InlineData("endOfConversation", """{"code":"userCancelled"}""")]
    [InlineData("handoff", "{}")]
    [InlineData("trace", """{"name":"x","valueType":"y","value":{}}""")]
    [InlineData("somethingNew", "{}")]
    public async Task What_the_menus_send_is_acknowledged_in_silence(string type, string more)
    {
        var chat = new EmulatorChat(bot);
        await chat.OpenAsync();

        var outcome = await chat.PostAsync(chat.Activity(type, JObject.Parse(more)));

        Assert.Equal(HttpStatusCode.OK, outcome.Status);
        Assert.Empty(outcome.Messages);
    }

    [Fact]
    public async Task Somebody_else_joining_is_not_greeted_again()
    {
        var chat = new EmulatorChat(bot);
        await chat.OpenAsync();

        var joined = await chat.PostAsync(chat.Activity("conversationUpdate", new { membersAdded = new[] { new { name = "user-2", id = "u-2" } } }));

        Assert.Equal(HttpStatusCode.OK, joined.Status);
        Assert.Empty(joined.Messages);
    }

    [Fact]
    public async Task The_inspector_shows_what_was_understood_and_the_bot_state_without_repeating_the_words()
    {
        var outcome = await new EmulatorChat(bot).SayAsync("which career suits me, Zebedee?");

        var recognition = Assert.Single(outcome.Traces, trace => (string?)trace["name"] == "Recognition");
        var state = Assert.Single(outcome.Traces, trace => (string?)trace["valueType"] == "https://www.botframework.com/schemas/botState");
        Assert.NotEmpty(recognition.SelectToken("value.intents")!);
        Assert.NotNull(state.SelectToken("value.conversationState.talk"));
        Assert.NotNull(state.SelectToken("value.userState"));
        Assert.DoesNotContain("Zebedee", string.Concat(outcome.Traces), StringComparison.OrdinalIgnoreCase);
        Assert.True(outcome.Sent.TakeWhile(sent => (string?)sent.Body["type"] != "trace").Count() == outcome.Messages.Count, "The traces follow the replies.");
    }

    private async Task<List<string>> ShapeAsync(object? more)
    {
        var chat = new EmulatorChat(bot);
        await chat.OpenAsync();
        var shape = new List<string>();
        foreach (var words in Words)
        {
            shape.Add(string.Join(" / ", (await chat.SayAsync(words, more)).Texts));
        }

        return shape;
    }
}
