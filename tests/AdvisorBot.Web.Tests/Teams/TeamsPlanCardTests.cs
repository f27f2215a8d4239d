using System.Net;
using AdvisorBot.Web.Tests.Channels;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Teams;

/// <summary>The plan's card: ticked in place, fresh when it is seen again, one person's own.</summary>
[Collection(nameof(TeamsHost))]
public sealed class TeamsPlanCardTests(AdvisorOnChannel bot)
{
    [Fact]
    public async Task Ticking_a_step_changes_the_card_and_its_message_in_place()
    {
        var chat = new TeamsChat(bot);
        var card = await PlanAsync(chat);
        var step = card.Toggles[0];
        Assert.Equal("false", step.Value);

        var outcome = await chat.ExecuteAsync(card.Verb, card.Ticked(step.Id), "1795307623700");

        var ticked = CardIn(outcome);
        Assert.Equal("true", ticked.Toggles[0].Value);
        Assert.All(ticked.Toggles.Skip(1), toggle => Assert.Equal("false", toggle.Value));
        var update = Assert.Single(outcome.Sent);
        Assert.Equal("PUT", update.Method);
        Assert.EndsWith("/activities/1795307623700", update.Target, StringComparison.Ordinal);
        Assert.Contains("✓", (string)update.Body["text"]!, StringComparison.Ordinal);
        Assert.Equal("true", new PlanCardJson((JObject)update.Body.SelectToken("attachments[0].content")!).Toggles[0].Value);
    }

    [Fact]
    public async Task The_card_asks_for_its_latest_state_when_its_owner_sees_it()
    {
        var chat = new TeamsChat(bot);
        var card = await PlanAsync(chat);
        Assert.Equal([chat.UserId], card.Json.SelectTokens("refresh.userIds[*]").Select(id => (string?)id));
        await chat.SayAsync("done with step 1");

        var outcome = await chat.ExecuteAsync((string)card.Json.SelectToken("refresh.action.verb")!, (JObject)card.Json.SelectToken("refresh.action.data")!, automatic: true);

        Assert.Equal("true", CardIn(outcome).Toggles[0].Value);
        Assert.Empty(outcome.Sent);
    }

    [Fact]
    public async Task A_tick_can_be_undone_in_words()
    {
        var chat = new TeamsChat(bot);
        var card = await PlanAsync(chat);
        await chat.ExecuteAsync(card.Verb, card.Ticked(card.Toggles[0].Id), "1");

        var undone = await chat.SayAsync("undo");

        Assert.DoesNotContain("✓", undone.Texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_middle_of_the_interview_a_tick_does_not_ask_the_question_again()
    {
        var chat = new TeamsChat(bot);
        var card = await PlanAsync(chat);
        await chat.SayAsync("which career suits me?");

        var outcome = await chat.ExecuteAsync(card.Verb, card.Ticked(card.Toggles[0].Id), "1");

        Assert.DoesNotContain(outcome.Sent, sent => sent.Method == "POST");
    }

    [Fact]
    public async Task Where_others_read_along_only_the_owner_gets_switches()
    {
        var chat = new TeamsChat(bot, "groupChat");
        var card = await PlanAsync(chat);
        Assert.Empty(card.Toggles);

        var owner = await chat.ExecuteAsync(card.Verb, card.Data);
        var other = await chat.ExecuteAsync(card.Verb, card.Data, by: "29:somebody-else");

        Assert.NotEmpty(CardIn(owner).Toggles);
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)JObject.Parse(other.Body)["type"]);
        Assert.Contains("somebody else", (string?)JObject.Parse(other.Body)["value"], StringComparison.Ordinal);

        var ticks = CardIn(owner);
        var saved = await chat.ExecuteAsync(ticks.Verb, ticks.Ticked(ticks.Toggles[0].Id), "7");
        Assert.Equal("true", CardIn(saved).Toggles[0].Value);
        Assert.Empty(new PlanCardJson((JObject)Assert.Single(saved.Sent).Body.SelectToken("attachments[0].content")!).Toggles);
        var stolen = await chat.ExecuteAsync(ticks.Verb, ticks.Ticked(ticks.Toggles[1].Id), "7", by: "29:somebody-else");
        Assert.Empty(stolen.Sent);
    }

    [Fact]
    public async Task A_card_of_a_plan_that_was_replaced_says_so()
    {
        var chat = new TeamsChat(bot);
        var card = await PlanAsync(chat);
        await chat.SayAsync("make me a plan for cancer registrar");

        var seen = await chat.ExecuteAsync("plan.refresh", card.Data, automatic: true);
        var clicked = await chat.ExecuteAsync(card.Verb, card.Ticked(card.Toggles[0].Id), "1");

        Assert.Contains("no longer kept", JObject.Parse(seen.Body).SelectToken("value.body[0].text")!.ToString(), StringComparison.Ordinal);
        Assert.Contains("no longer kept", (string?)JObject.Parse(clicked.Body)["value"], StringComparison.Ordinal);
        Assert.Empty(clicked.Sent);
    }

    [Theory]
    [InlineData("emulator")]
    [InlineData("directline")]
    [InlineData("webchat")]
    public async Task Elsewhere_the_card_submits_and_a_new_card_comes(string channel)
    {
        var chat = new TeamsChat(bot);
        var ask = chat.Activity("message", new { text = "make me a plan for medical coder" });
        ask["channelId"] = channel;
        var card = new PlanCardJson((JObject)(await chat.PostAsync(ask)).Messages[^1].SelectToken("attachments[0].content")!);
        Assert.DoesNotContain("Action.Execute", card.Json.ToString(), StringComparison.Ordinal);
        Assert.Null(card.Json["refresh"]);

        var submit = chat.Activity("message", new { value = card.Ticked(card.Toggles[0].Id) });
        submit["channelId"] = channel;
        var outcome = await chat.PostAsync(submit);

        Assert.Equal("true", new PlanCardJson((JObject)outcome.Messages[^1].SelectToken("attachments[0].content")!).Toggles[0].Value);
    }

    private static async Task<PlanCardJson> PlanAsync(TeamsChat chat)
    {
        var outcome = await chat.SayAsync("make me a plan for medical coder");
        return new PlanCardJson((JObject)outcome.Messages.Last(message => message["attachments"] is not null).SelectToken("attachments[0].content")!);
    }

    private static PlanCardJson CardIn(Outcome outcome)
    {
        var answer = JObject.Parse(outcome.Body);
        Assert.Equal((HttpStatusCode.OK, 200, "application/vnd.microsoft.card.adaptive"), (outcome.Status, (int?)answer["statusCode"], (string?)answer["type"]));
        return new PlanCardJson((JObject)answer["value"]!);
    }

    /// <summary>A plan's card as a client sees it.</summary>
    private sealed record PlanCardJson(JObject Json)
    {
        public IReadOnlyList<(string Id, string? Value)> Toggles =>
            [.. Json.SelectTokens("body[*]").Where(element => (string?)element["type"] == "Input.Toggle").Select(toggle => ((string)toggle["id"]!, (string?)toggle["value"]))];

        public string Verb => (string)Json.SelectToken("actions[0].verb")!;

        public JObject Data => (JObject)Json.SelectToken("actions[0].data")!.DeepClone();

        /// <summary>The first button's data as a client sends it, with that step ticked.</summary>
        public JObject Ticked(string step)
        {
            var data = Data;
            foreach (var (id, value) in Toggles)
            {
                data[id] = id == step ? "true" : value;
            }

            return data;
        }
    }
}
