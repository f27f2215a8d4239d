using System.Net;
using System.Net.WebSockets;
using AdvisorBot.Storage;
using AdvisorBot.Web.Tests.Doors;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Cluster;

/// <summary>What a visitor notices of it that every request may reach another host: nothing.</summary>
[Collection(SharedHosts.Name)]
public sealed class ClusterTests(ThreeHosts hosts)
{
    [Fact]
    public async Task Whichever_host_takes_a_message_the_reply_comes_once_and_in_order_on_the_stream_of_another()
    {
        using var visitor = await Visitor.ArriveAsync(hosts.A);
        using var listener = await Visitor.ListenAsync(ThreeHosts.At(hosts.B, visitor.StreamUrl));
        await listener.HearAsync("Welcome");
        List<string?> expected = ["Welcome"];
        for (var i = 0; i < 9; i++)
        {
            using var there = visitor.At(hosts.All[i % 3]);
            Assert.Equal(HttpStatusCode.OK, (await there.SayAsync($"m{i}")).Status);
            expected.AddRange([$"m{i}", $"{i + 2}: m{i}"]);
        }

        await listener.HearAllAsync(expected.Count);

        Assert.Equal(expected, Texts(listener.Heard));
        using var elsewhere = visitor.At(hosts.C);
        Assert.Equal(expected, Texts(await elsewhere.ReadAsync()));
    }

    [Fact]
    public async Task A_stream_ticket_of_one_host_opens_one_stream_on_another_and_no_second()
    {
        using var visitor = await Visitor.ArriveAsync(hosts.A);
        using var listener = await Visitor.ListenAsync(ThreeHosts.At(hosts.B, visitor.StreamUrl));
        await listener.HearAsync("Welcome");

        foreach (var host in hosts.All)
        {
            await Assert.ThrowsAsync<WebSocketException>(() => Visitor.ListenAsync(ThreeHosts.At(host, visitor.StreamUrl)));
        }
    }

    [Fact]
    public async Task Messages_that_reach_all_hosts_at_once_are_answered_one_after_the_other_in_the_order_of_the_log()
    {
        using var visitor = await Visitor.ArriveAsync(hosts.A);
        await visitor.HearAsync("Welcome");

        var posted = await Task.WhenAll(Enumerable.Range(0, 24).Select(async i =>
        {
            using var there = visitor.At(hosts.All[i % 3]);
            return (await there.SayAsync($"m{i}")).Status;
        }));

        var log = (await visitor.ReadAsync()).Skip(1).ToList();
        var asked = Texts(log.Where(activity => (string?)activity["from"]!["role"] == "user"));
        Assert.All(posted, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(24, asked.Count);
        Assert.Equal(asked.Select((text, i) => $"{i + 2}: {text}"), Texts(log.Where(activity => (string?)activity["from"]!["role"] == "bot")));
    }

    [Fact]
    public async Task A_message_sent_again_to_another_host_while_the_first_has_its_turn_is_the_same_message()
    {
        using var visitor = await Visitor.ArriveAsync(hosts.A);
        await visitor.HearAsync("Welcome");
        using var elsewhere = visitor.At(hosts.B);
        var message = new { type = "message", text = "wait", channelData = new { clientActivityID = Guid.NewGuid().ToString("N") } };
        var first = visitor.PostAsync(message);
        await visitor.HearAsync("Waiting");

        var second = elsewhere.PostAsync(message);
        await Task.Delay(50);
        Assert.False(second.IsCompleted);
        hosts.A.Bot.LetGo();

        Assert.Equal((string?)(await first).Body["id"], (string?)(await second).Body["id"]);
        Assert.Equal(["Welcome", "wait", "Waiting", "2: wait"], Texts(await elsewhere.ReadAsync()));
    }

    [Fact]
    public async Task What_is_said_while_a_host_does_not_hear_the_others_reaches_its_streams_all_the_same()
    {
        using var visitor = await Visitor.ArriveAsync(hosts.A);
        using var listener = await Visitor.ListenAsync(ThreeHosts.At(hosts.B, visitor.StreamUrl));
        await listener.HearAsync("Welcome");
        await using var connection = await hosts.ConnectAsync();

        const string Theirs = "FROM pg_stat_activity WHERE datname=current_database() AND application_name LIKE '%host'";
        while (await ThreeHosts.AskAsync<long>(connection, "SELECT count(*) " + Theirs) < 6)
        {
            await Task.Delay(10);
        }

        await ThreeHosts.AskAsync<long>(connection, "SELECT count(pg_terminate_backend(pid)) " + Theirs);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SayAsync("unheard")).Status);

        await listener.HearAsync("2: unheard");
        await visitor.SayAsync("heard");
        await listener.HearAsync("3: heard");
        Assert.Equal(["Welcome", "unheard", "2: unheard", "heard", "3: heard"], Texts(listener.Heard));
    }

    [Fact]
    public async Task A_conversation_that_ends_on_one_host_has_ended_on_all()
    {
        using var visitor = await Visitor.ArriveAsync(hosts.A);
        using var listener = await Visitor.ListenAsync(ThreeHosts.At(hosts.B, visitor.StreamUrl));
        await listener.HearAsync("Welcome");

        await visitor.SayAsync("end");

        while (!listener.Heard.Exists(activity => (string?)activity["name"] == "endOfConversation"))
        {
            await listener.HearAllAsync(listener.Heard.Count + 1);
        }

        using var elsewhere = visitor.At(hosts.C);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.SayAsync("more")).Status);
    }

    [Fact]
    public async Task A_conversation_deleted_on_one_host_closes_its_streams_on_the_others()
    {
        using var visitor = await Visitor.ArriveAsync(hosts.A);
        using var listener = await Visitor.ListenAsync(ThreeHosts.At(hosts.B, visitor.StreamUrl));
        await listener.HearAsync("Welcome");

        await hosts.C.Services.GetRequiredService<IUserData>().DeleteAsync("directline", visitor.UserId, null, CancellationToken.None);

        while (await listener.NextFrameAsync() is not null)
        {
        }

        Assert.Equal("expired", listener.Socket.CloseStatusDescription);
    }

    [Fact]
    public async Task An_activity_that_a_channel_delivers_again_to_another_host_has_no_second_turn()
    {
        var activity = JObject.FromObject(new
        {
            type = "message",
            id = Guid.NewGuid().ToString(),
            channelId = "msteams",
            text = "hello",
            deliveryMode = "expectReplies",
            serviceUrl = "http://127.0.0.1:9/",
            from = new { id = "29:robin" },
            recipient = new { id = "28:bot" },
            conversation = new { id = $"a:{Guid.NewGuid():N}" },
        });

        foreach (var host in hosts.All)
        {
            using var client = host.Client();
            using var content = new StringContent(activity.ToString(), System.Text.Encoding.UTF8, "application/json");
            using var response = await client.PostAsync("/api/messages", content);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Single(hosts.All.SelectMany(host => host.Bot.Seen), seen => seen.Id == (string?)activity["id"]);
    }

    private static List<string?> Texts(IEnumerable<JObject> activities) => [.. activities.Where(activity => (string?)activity["type"] == "message").Select(activity => (string?)activity["text"])];
}
