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
        await visitor.SayAsync("hello");

        using var listener = await Visitor.ListenAsync(await visitor.StreamAddressAsync(string.Empty));
        await listener.HearAsync("2: hello");

        Assert.Equal("Welcome", (string?)listener.Heard[0]["text"]);
    }

    [Fact]
    public async Task A_new_stream_replaces_the_old_one()
    {
        await using var host = await RunningHost.StartAsync();
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
