using System.Net;
using System.Net.Sockets;
using System.Text;
using AdvisorBot.DirectLine.Streams;
using Microsoft.Extensions.DependencyInjection;

namespace AdvisorBot.Web.Tests.Doors;

/// <summary>Many sockets, idle sockets, sockets nobody reads from.</summary>
public sealed class CrowdTests
{
    private static int Thousands => int.TryParse(Environment.GetEnvironmentVariable("IDLE_SOCKETS"), out var count) ? count : 2_000;

    [Fact]
    public async Task Thousands_of_idle_sockets_keep_nobody_out_and_give_their_seats_back()
    {
        await using var host = await RunningHost.StartAsync(
            null, "--DirectLine:Rates:TokensPerMinute=100000", $"--DirectLine:Sockets:PerAddress={Thousands + 1}", "--DirectLine:Sockets:PerConversation=20", "--DirectLine:KeepAlive=1.00:00:00");
        var idle = await IdleAsync(host, Thousands);

        using var visitor = await Visitor.ArriveAsync(host);
        using var listener = await Visitor.ListenAsync(visitor.StreamUrl);
        await visitor.SayAsync("hello");
        await listener.HearAsync("2: hello");

        Assert.Equal(Thousands + 1, host.Services.GetRequiredService<LiveStreams>().Count);
        idle.ForEach(socket => socket.Dispose());
        listener.Socket.Abort();
        await UntilAsync(() => host.Services.GetRequiredService<SocketSeats>().Taken == 0);
    }

    [Theory]
    [InlineData("PerAddress")]
    [InlineData("InAll")]
    public async Task When_all_seats_are_taken_the_next_one_is_told_to_try_later_and_gets_in_when_one_leaves(string limit)
    {
        await using var host = await RunningHost.StartAsync(null, $"--DirectLine:Sockets:{limit}=3");
        using var visitor = await Visitor.ArriveAsync(host);
        var idle = await IdleAsync(host, 3);

        var (refused, answer) = await OpenAsync(host, visitor.StreamUrl);
        refused.Dispose();
        idle[0].Dispose();
        await UntilAsync(() => host.Services.GetRequiredService<SocketSeats>().Taken < 3);
        using var listener = await Visitor.ListenAsync(await visitor.StreamAddressAsync());

        Assert.StartsWith("HTTP/1.1 429", answer, StringComparison.Ordinal);
        Assert.Contains("Retry-After: 15", answer, StringComparison.Ordinal);
        await listener.HearAsync("Welcome");
        Assert.Equal(HttpStatusCode.OK, (await visitor.SayAsync("hello")).Status);
        idle.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task A_client_that_answers_no_ping_is_given_up()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:KeepAlive=00:00:00.500", "--DirectLine:Sockets:Patience=00:00:04");
        using var visitor = await Visitor.ArriveAsync(host);
        using var alive = await Visitor.ListenAsync(visitor.StreamUrl);
        var idle = await IdleAsync(host, 20);

        var reading = Task.Run(async () =>
        {
            while (await alive.NextFrameAsync() is not null)
            {
            }
        });
        await UntilAsync(() => host.Services.GetRequiredService<LiveStreams>().Count == 1);

        Assert.False(reading.IsCompleted);
        Assert.Equal(1, host.Services.GetRequiredService<SocketSeats>().Taken);
        idle.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task A_client_that_stops_reading_is_cut_off_and_finds_everything_when_it_comes_back()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Sockets:Patience=00:00:01", "--DirectLine:KeepAlive=1.00:00:00", "--DirectLine:Rates:PostsAtOnce=200");
        using var visitor = await Visitor.ArriveAsync(host);
        var (stuck, _) = await OpenAsync(host, visitor.StreamUrl);
        using var tab = await Visitor.ListenAsync(await visitor.StreamAddressAsync());
        var big = new string('x', 200_000);

        for (var i = 2; i < 62; i++)
        {
            await visitor.SayAsync(big);
            await tab.HearAsync($"{i}: {big}");
        }

        await UntilAsync(() => host.Services.GetRequiredService<LiveStreams>().Count == 1);
        using var again = await Visitor.ListenAsync(await visitor.StreamAddressAsync());
        await again.HearAsync($"61: {big}");

        Assert.Equal(tab.Heard.Select(activity => (string?)activity["id"]), again.Heard.Select(activity => (string?)activity["id"]));
        Assert.Equal(121, again.Heard.Count);
        await UntilAsync(() => IsCut(stuck));
        stuck.Dispose();
    }

    [Fact]
    public async Task A_slow_reader_that_still_reads_gets_everything_once_and_in_order()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Rates:PostsAtOnce=500");
        using var visitor = await Visitor.ArriveAsync(host);
        using var listener = await Visitor.ListenAsync(visitor.StreamUrl);
        await listener.HearAsync("Welcome");
        var big = new string('x', 20_000);
        for (var i = 0; i < 150; i++)
        {
            await visitor.SayAsync(i % 2 == 0 ? big : "hello");
        }

        await visitor.SayAsync("last");
        await listener.HearAsync("152: last");

        Assert.Equal((await visitor.ReadAsync()).Select(activity => (string?)activity["id"]), listener.Heard.Select(activity => (string?)activity["id"]));
    }

    private static async Task<List<Socket>> IdleAsync(RunningHost host, int count)
    {
        var idle = new List<Socket>(count);
        while (idle.Count < count)
        {
            using var visitor = await Visitor.ArriveAsync(host);
            var perConversation = count > 100 ? 20 : 1;
            for (var i = 0; i < perConversation && idle.Count < count; i++)
            {
                var (socket, answer) = await OpenAsync(host, await visitor.StreamAddressAsync());
                Assert.StartsWith("HTTP/1.1 101", answer, StringComparison.Ordinal);
                idle.Add(socket);
            }
        }

        return idle;
    }

    // A socket of the plainest kind: it asks for the stream and from then on says and reads nothing.
    private static async Task<(Socket Socket, string Answer)> OpenAsync(RunningHost host, string streamUrl)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(host.Address.Host, host.Address.Port);
        var address = new Uri(streamUrl);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
        var buffer = new byte[1];
        var answer = new StringBuilder();
        while (!answer.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await socket.ReceiveAsync(buffer) == 1)
        {
            answer.Append((char)buffer[0]);
        }

        return (socket, answer.ToString());
    }

    // What is in its buffers it may still read; then comes the end.
    private static bool IsCut(Socket socket)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (socket.Available > 0)
            {
                socket.Receive(buffer);
            }

            return socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var patience = 0; !isSo(); patience++)
        {
            Assert.InRange(patience, 0, 400);
            await Task.Delay(25);
        }
    }
}
