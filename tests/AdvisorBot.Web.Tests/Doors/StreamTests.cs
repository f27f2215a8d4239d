using System.Net;
using System.Net.WebSockets;

namespace AdvisorBot.Web.Tests.Doors;

public sealed class StreamTests
{
    [Fact]
    public async Task A_stream_begins_with_what_was_said_before_it_opened()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");
        await visitor.SayAsync("hello");

        using var listener = await Visitor.ListenAsync(visitor.StreamUrl);
        await listener.HearAsync("2: hello");

        Assert.Equal(["Welcome", "hello", "2: hello"], listener.Heard.Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task Echo_typing_and_reply_are_pushed_in_that_order()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        using var listener = await Visitor.ListenAsync(visitor.StreamUrl);
        await listener.HearAsync("Welcome");

        await visitor.SayAsync("type");
        await listener.HearAsync("2: type");

        Assert.Equal(["message", "message", "typing", "message"], listener.Heard.Select(activity => (string?)activity["type"]));
    }

    [Fact]
    public async Task After_a_lost_stream_only_what_was_missed_comes_again()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        string? watermark;
        using (var first = await Visitor.ListenAsync(visitor.StreamUrl))
        {
            await first.HearAsync("Welcome");
            watermark = first.Watermark;
            first.Socket.Abort();
        }

        await visitor.SayAsync("missed");
        using var second = await Visitor.ListenAsync(await visitor.StreamAddressAsync(watermark!));
        await second.HearAsync("2: missed");

        Assert.Equal(["missed", "2: missed"], second.Heard.Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task A_client_that_has_nothing_gets_everything()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");
        await visitor.SayAsync("hello");

        using var listener = await Visitor.ListenAsync(await visitor.StreamAddressAsync(string.Empty));
        await listener.HearAsync("2: hello");

        Assert.Equal("Welcome", (string?)listener.Heard[0]["text"]);
    }

    // directlinejs hands out the activities of one frame on a timer, and a busy page hears those of the next frame between them.
    [Fact]
    public async Task Each_activity_comes_in_a_frame_of_its_own()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");
        await visitor.SayAsync("hello");
        await visitor.SayAsync("hello");

        using var listener = await Visitor.ListenAsync(visitor.StreamUrl);
        await listener.HearAsync("3: hello");

        Assert.Equal((5, 5), (listener.Heard.Count, listener.Frames));
    }

    [Fact]
    public async Task A_new_stream_replaces_the_oldest_when_there_are_too_many()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Sockets:PerConversation=1");
        using var visitor = await Visitor.ArriveAsync(host);
        using var first = await Visitor.ListenAsync(visitor.StreamUrl);
        await first.HearAsync("Welcome");

        using var second = await Visitor.ListenAsync(await visitor.StreamAddressAsync(first.Watermark!));

        Assert.Null(await first.NextFrameAsync());
        Assert.Equal("collision", first.Socket.CloseStatusDescription);
        await visitor.SayAsync("hello");
        await second.HearAsync("2: hello");
    }

    [Fact]
    public async Task Two_tabs_of_one_conversation_both_hear_everything()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        using var first = await Visitor.ListenAsync(visitor.StreamUrl);
        await first.HearAsync("Welcome");
        using var second = await Visitor.ListenAsync(await visitor.StreamAddressAsync());

        for (var i = 2; i < 7; i++)
        {
            await visitor.SayAsync("hello");
            await first.HearAsync($"{i}: hello");
            await second.HearAsync($"{i}: hello");
        }

        Assert.Equal(11, first.Heard.Count);
        Assert.Equal(first.Heard.Select(activity => (string?)activity["id"]), second.Heard.Select(activity => (string?)activity["id"]));
        first.Socket.Abort();
        await visitor.SayAsync("still there?");
        await second.HearAsync("7: still there?");
    }

    [Fact]
    public async Task A_long_history_comes_whole_and_in_order()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Rates:PostsAtOnce=200");
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");
        var big = new string('x', 50_000);
        for (var i = 0; i < 110; i++)
        {
            await visitor.SayAsync(i % 10 == 0 ? big : "hello");
        }

        using var listener = await Visitor.ListenAsync(visitor.StreamUrl);
        await listener.HearAsync("111: hello");

        Assert.Equal(221, listener.Heard.Count);
        Assert.Equal((await visitor.ReadAsync()).Select(activity => (string?)activity["id"]), listener.Heard.Select(activity => (string?)activity["id"]));
    }

    [Fact]
    public async Task A_stream_can_be_opened_over_http2_as_browsers_do_behind_tls()
    {
        await using var host = await RunningHost.StartAsync(null, "--Kestrel:EndpointDefaults:Protocols=Http2");
        using var client = host.Client();
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        using var visitor = await Visitor.ArriveAsync(client);
        using var socket = new ClientWebSocket();
        socket.Options.HttpVersion = HttpVersion.Version20;
        socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;

        await socket.ConnectAsync(new Uri(visitor.StreamUrl), client, CancellationToken.None);
        using var listener = new Listener(socket);

        await listener.HearAsync("Welcome");
    }

    [Fact]
    public async Task When_the_conversation_is_deleted_its_stream_is_closed()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:SweepEvery=00:00:00.200");
        using var visitor = await Visitor.ArriveAsync(host);
        using var listener = await Visitor.ListenAsync(visitor.StreamUrl);
        await listener.HearAsync("Welcome");

        host.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Null(await listener.NextFrameAsync());
        Assert.Equal((WebSocketCloseStatus.NormalClosure, "expired"), (listener.Socket.CloseStatus, listener.Socket.CloseStatusDescription));
    }

    [Fact]
    public async Task A_ticket_opens_one_stream_once()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        using var first = await Visitor.ListenAsync(visitor.StreamUrl);

        Assert.Equal(403, await RefusalAsync(visitor.StreamUrl));
    }

    [Fact]
    public async Task A_ticket_is_good_for_a_minute()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);

        host.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(403, await RefusalAsync(visitor.StreamUrl));
    }

    [Fact]
    public async Task A_ticket_is_no_token_and_a_token_is_no_ticket()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        var address = visitor.StreamUrl[..visitor.StreamUrl.LastIndexOf("t=", StringComparison.Ordinal)];

        Assert.Equal(403, await RefusalAsync(address + "t=" + visitor.Token));
        Assert.Equal(401, await RefusalAsync(address));
        visitor.Token = visitor.StreamUrl[(address.Length + 2)..];
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await visitor.PollAsync()).Status);
    }

    [Fact]
    public async Task A_stream_of_another_conversation_or_page_stays_closed()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        using var other = await Visitor.ArriveAsync(host);

        Assert.Equal(403, await RefusalAsync(visitor.StreamUrl.Replace(visitor.ConversationId, other.ConversationId, StringComparison.Ordinal)));
        Assert.Equal(403, await RefusalAsync(await visitor.StreamAddressAsync(), "https://evil.example"));
    }

    [Fact]
    public async Task A_silent_stream_gets_empty_frames_and_gives_none_back()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:KeepAlive=00:00:00.200");
        using var visitor = await Visitor.ArriveAsync(host);
        using var listener = await Visitor.ListenAsync(visitor.StreamUrl);
        await listener.HearAsync("Welcome");

        await listener.SendAsync(string.Empty);
        await listener.SendAsync("whatever");

        Assert.Equal(string.Empty, await listener.NextFrameAsync());
        Assert.Equal(string.Empty, await listener.NextFrameAsync());
    }

    [Fact]
    public async Task A_client_that_floods_its_stream_is_shut_out()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        using var listener = await Visitor.ListenAsync(visitor.StreamUrl);
        await listener.HearAsync("Welcome");

        await listener.SendAsync(new string('x', 20_000));

        Assert.Null(await listener.NextFrameAsync());
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, listener.Socket.CloseStatus);
    }

    [Fact]
    public async Task A_host_that_stops_says_it_is_going_away()
    {
        var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        using var listener = await Visitor.ListenAsync(visitor.StreamUrl);
        await listener.HearAsync("Welcome");

        var stopping = host.DisposeAsync();

        Assert.Null(await listener.NextFrameAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, listener.Socket.CloseStatus);
        await stopping;
    }

    private static async Task<int> RefusalAsync(string address, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(address), CancellationToken.None));
        return (int)socket.HttpStatusCode;
    }
}
