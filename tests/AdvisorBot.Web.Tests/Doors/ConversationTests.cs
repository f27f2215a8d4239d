using System.Net;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Doors;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_visitor_is_greeted_and_answered()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);

        await visitor.HearAsync("Welcome");
        var (status, posted) = await visitor.SayAsync("hello");
        var reply = await visitor.HearAsync("2: hello");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((string?)posted["id"], (string?)reply["replyToId"]);
        Assert.Equal("careers", (string?)reply["from"]!["id"]);
    }

    [Fact]
    public async Task Starting_twice_is_one_conversation_and_one_greeting()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");

        var (status, again) = await visitor.CallAsync(HttpMethod.Post, "/v3/directline/conversations");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(visitor.ConversationId, (string?)again["conversationId"]);
        Assert.Single(host.Bot.Seen, activity => activity.Type == "conversationUpdate");
        Assert.Equal("en-GB", host.Bot.Seen.First().Locale);
    }

    [Fact]
    public async Task Neither_the_start_nor_the_echo_waits_for_a_bot_that_never_pauses()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");
        var first = visitor.SayAsync("block");
        await EchoedAsync("block");
        var second = visitor.SayAsync("hello");
        await EchoedAsync("hello");

        Assert.False(first.IsCompleted || second.IsCompleted);
        host.Bot.LetGo();
        await Task.WhenAll(first, second);
        await visitor.HearAsync("3: hello");

        async Task EchoedAsync(string text)
        {
            while (!(await visitor.ReadAsync()).Exists(activity => (string?)activity["text"] == text))
            {
                await Task.Delay(10);
            }
        }
    }

    [Fact]
    public async Task What_I_post_comes_back_before_its_answer_with_my_own_name_on_it()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");

        var (_, posted) = await visitor.PostAsync(new
        {
            type = "message",
            text = "hi",
            id = "mine",
            timestamp = "2001-01-01T00:00:00Z",
            serviceUrl = "http://evil.example",
            recipient = new { id = "x" },
            conversation = new { id = "x" },
            from = new { id = "someone-else", role = "bot" },
            localTimestamp = "2026-11-22T00:52:05.495+01:00",
            channelData = new { clientActivityID = "c1", when = "2026-11-22T00:52:05.495Z", nothing = (string?)null },
        });
        var log = await visitor.ReadAsync();
        var echo = log.Single(activity => (string?)activity["id"] == (string?)posted["id"]);

        Assert.True(log.IndexOf(echo) < log.FindIndex(activity => (string?)activity["replyToId"] == (string?)posted["id"]));
        Assert.Equal(visitor.UserId, (string?)echo["from"]!["id"]);
        Assert.Equal("user", (string?)echo["from"]!["role"]);
        Assert.Equal("{\"clientActivityID\":\"c1\",\"when\":\"2026-11-22T00:52:05.495Z\",\"nothing\":null}", echo["channelData"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("2026-11-22T00:52:05.495+01:00", (string?)echo["localTimestamp"]);
        Assert.Equal(visitor.ConversationId, (string?)echo["conversation"]!["id"]);
        Assert.NotEqual("mine", (string?)echo["id"]);
        Assert.DoesNotContain("2001", (string?)echo["timestamp"], StringComparison.Ordinal);
        Assert.Null(echo["serviceUrl"]);
    }

    [Fact]
    public async Task Timestamps_rise_strictly_and_ids_are_unique()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");
        await Task.WhenAll(Enumerable.Range(0, 15).Select(i => visitor.SayAsync($"m{i}")));

        var log = await visitor.ReadAsync();

        var stamps = log.Select(activity => (string)activity["timestamp"]!).ToList();
        Assert.Equal(31, log.Count);
        Assert.Equal(stamps.Distinct().Order(StringComparer.Ordinal), stamps);
        Assert.All(stamps, stamp => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", stamp));
        Assert.Equal(log.Count, log.Select(activity => (string?)activity["id"]).Distinct().Count());
    }

    [Fact]
    public async Task Messages_sent_at_once_are_answered_one_after_the_other_in_the_order_of_the_log()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => visitor.SayAsync($"m{i}")));

        var log = await visitor.ReadAsync();
        var said = log.Where(activity => (string?)activity["from"]!["role"] == "user").Select(activity => (string?)activity["text"]).ToList();
        var answers = log.Where(activity => (string?)activity["from"]!["role"] == "bot").Skip(1).Select(activity => (string?)activity["text"]);
        Assert.Equal(said.Select((text, i) => $"{i + 2}: {text}"), answers);
    }

    [Fact]
    public async Task One_conversation_does_not_wait_for_another()
    {
        await using var host = await RunningHost.StartAsync();
        using var slow = await Visitor.ArriveAsync(host);
        using var quick = await Visitor.ArriveAsync(host);
        var waiting = slow.SayAsync("wait");
        await slow.HearAsync("Waiting");

        var (status, _) = await quick.SayAsync("hello");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.False(waiting.IsCompleted);
        host.Bot.LetGo();
        Assert.Equal(HttpStatusCode.OK, (await waiting).Status);
    }

    [Fact]
    public async Task A_bot_that_takes_too_long_is_a_502_and_its_answer_still_arrives()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:AnswerWithin=00:00:00.300");
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");

        var (status, body) = await visitor.SayAsync("wait");
        host.Bot.LetGo();

        Assert.Equal(HttpStatusCode.BadGateway, status);
        Assert.Equal("BotRejectedActivity", (string?)body["error"]!["code"]);
        await visitor.HearAsync("2: wait");
    }

    [Fact]
    public async Task A_bot_that_fails_says_sorry_and_shows_nothing_technical()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");

        var (status, _) = await visitor.SayAsync("crash");
        await visitor.HearAsync("Sorry, that went wrong.");
        await visitor.SayAsync("hello");

        Assert.Equal(HttpStatusCode.OK, status);
        await visitor.HearAsync("1: hello");
        Assert.DoesNotContain(await visitor.ReadAsync(), activity => activity.ToString().Contains("secret technical detail", StringComparison.Ordinal) || activity.ToString().Contains(".cs:line", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_and_a_typing_notice_are_taken_and_a_poll_shows_no_typing()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);

        var (typing, typed) = await visitor.PostAsync(new { type = "typing" });
        var (joined, _) = await visitor.PostAsync(new { type = "event", name = "webchat/join", value = new { language = "en" } });
        await visitor.SayAsync("type");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (typing, joined));
        Assert.NotNull((string?)typed["id"]);
        Assert.Contains(host.Bot.Seen, activity => activity.Name == "webchat/join");
        Assert.All(await visitor.ReadAsync(), activity => Assert.NotEqual("typing", (string?)activity["type"]));
    }

    [Fact]
    public async Task A_client_never_sees_what_is_not_for_it()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);

        await visitor.SayAsync("trace");

        Assert.All(await visitor.ReadAsync(), activity => Assert.Equal("message", (string?)activity["type"]));
    }

    [Fact]
    public async Task An_updated_message_comes_again_under_the_same_id()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);

        await visitor.SayAsync("update");

        var before = await visitor.HearAsync("before");
        var after = await visitor.HearAsync("after");
        Assert.Equal((string?)before["id"], (string?)after["id"]);
    }

    [Fact]
    public async Task A_conversation_the_bot_has_ended_takes_no_more_and_stays_readable()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.SayAsync("end");

        var (status, body) = await visitor.SayAsync("hello?");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("ConversationEnded", (string?)body["error"]!["code"]);
        Assert.Contains(await visitor.ReadAsync(), activity => (string?)activity["type"] == "event" && (string?)activity["name"] == "endOfConversation");
    }

    [Theory]
    [InlineData("DirectLine/3.0 (directlinejs; WebChat/4.18.1 (Full) 0.15.5)", false)]
    [InlineData("DirectLine/3.0 (directlinejs 0.15.8)", true)]
    public async Task The_end_itself_is_shown_to_every_client_but_web_chat_which_cannot_draw_it(string agent, bool isShown)
    {
        await using var host = await RunningHost.StartAsync();
        using var client = host.Client();
        client.DefaultRequestHeaders.Add("x-ms-bot-agent", agent);
        using var visitor = await Visitor.ArriveAsync(client);
        await visitor.HearAsync("Welcome");
        await visitor.SayAsync("end");

        using var listener = await Visitor.ListenAsync(await visitor.StreamAddressAsync());
        await listener.HearAsync("end");
        var polled = await visitor.ReadAsync();
        await listener.HearAllAsync(polled.Count);

        Assert.Equal(isShown, polled.Exists(activity => (string?)activity["type"] == "endOfConversation"));
        Assert.Equal(polled.Select(activity => (string?)activity["id"]), listener.Heard.Select(activity => (string?)activity["id"]));
    }

    [Fact]
    public async Task When_one_tab_ends_the_conversation_the_other_learns_of_it()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);

        await visitor.PostAsync(new { type = "endOfConversation" });

        Assert.Single(await visitor.ReadAsync(), activity => (string?)activity["type"] == "event" && (string?)activity["name"] == "endOfConversation");
    }

    [Fact]
    public async Task The_same_post_sent_again_is_answered_alike_and_counts_once()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");
        object post = new { type = "message", text = "hello", channelData = new { clientActivityID = "c1" } };

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.PostAsync(post)));
        await visitor.SayAsync("next");

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, (string?)answers[0].Body["id"]), (answer.Status, (string?)answer.Body["id"])));
        Assert.Equal(["Welcome", "hello", "2: hello", "next", "3: next"], (await visitor.ReadAsync()).Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task The_same_post_sent_again_waits_for_the_turn_that_is_under_way()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        object post = new { type = "message", text = "wait", channelData = new { clientActivityID = "c1" } };
        var first = visitor.PostAsync(post);
        await visitor.HearAsync("Waiting");

        var second = visitor.PostAsync(post);
        await Task.Delay(200);

        Assert.False(second.IsCompleted);
        host.Bot.LetGo();
        Assert.Equal((string?)(await first).Body["id"], (string?)(await second).Body["id"]);
    }

    [Fact]
    public async Task Another_visitor_may_use_the_same_client_id()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        using var other = await Visitor.ArriveAsync(host);
        object post = new { type = "message", text = "hello", channelData = new { clientActivityID = "c1" } };

        await visitor.PostAsync(post);
        await other.PostAsync(post);

        await other.HearAsync("2: hello");
    }

    [Fact]
    public async Task A_poll_that_brings_nothing_new_can_be_answered_without_a_body()
    {
        await using var host = await RunningHost.StartAsync();
        using var client = host.Client();
        using var visitor = await Visitor.ArriveAsync(client);
        await visitor.HearAsync("Welcome");
        var place = (string)(await visitor.PollAsync()).Body["watermark"]!;

        client.DefaultRequestHeaders.Add("If-None-Match", $"\"{place}\"");
        var unchanged = await visitor.PollAsync();
        await visitor.SayAsync("hello");
        var changed = await visitor.PollAsync();

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (unchanged.Status, changed.Status));
        Assert.Equal(3, changed.Body["activities"]!.Count());
    }

    [Fact]
    public async Task A_long_history_is_polled_page_by_page()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Rates:PostsAtOnce=100");
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");
        var big = new string('x', 100_000);
        for (var i = 0; i < 20; i++)
        {
            await visitor.SayAsync(big);
        }

        var (_, first) = await visitor.PollAsync();
        var all = await visitor.ReadAsync();

        Assert.InRange(first["activities"]!.Count(), 1, 30);
        Assert.Equal(41, all.Select(activity => (string?)activity["id"]).Distinct().Count());
    }

    [Fact]
    public async Task A_client_may_end_the_conversation_itself()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);

        var (status, _) = await visitor.PostAsync(new { type = "endOfConversation" });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(host.Bot.Seen, activity => activity.Type == "endOfConversation");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SayAsync("hello?")).Status);
    }

    [Fact]
    public async Task Properties_of_the_wrong_shape_do_not_spoil_a_message()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");

        var (status, _) = await visitor.PostAsync(JObject.Parse(
            """{"type":"message","text":"hi","attachments":"none","entities":[1,"x",{}],"channelData":"text","from":7,"suggestedActions":[],"localTimestamp":"soon","timestamp":[],"newField":{"a":[null]}}""").ToString());

        Assert.Equal(HttpStatusCode.OK, status);
        await visitor.HearAsync("2: hi");
    }
}
