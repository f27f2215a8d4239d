using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using AdvisorBot.DirectLine.Conversations;

namespace AdvisorBot.DirectLine.Streams;

/// <summary>One open socket: sends the history after a watermark, then every new entry once and in order.</summary>
/// <remarks>The log is the truth. An entry that does not follow the last one sent means something was missed, and is read there.
/// So a slow client costs no more than a few offers: what it had no room for is read again when it is ready.</remarks>
internal sealed class LiveStream(WebSocket socket, IConversationLog log, StreamOpening opening, TimeSpan patience) : IDisposable
{
    private const int MaxOffers = 32;
    private const int MaxOfferedCharacters = 16 * 1024;
    private const int MaxIncomingBytes = 4096;
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(3);

    // A slow client loses the oldest offers, never the newest, so the gap is always noticed.
    private readonly Channel<LogEntry?> _offers = Channel.CreateBounded<LogEntry?>(new BoundedChannelOptions(MaxOffers) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private (WebSocketCloseStatus Status, string Reason) _close = (WebSocketCloseStatus.NormalClosure, string.Empty);
    private long _last = opening.After;

    public string ConversationId => opening.ConversationId;

    /// <summary>Hands over a new entry; a big one without its text, which waits in the log instead of in here.</summary>
    public void Offer(LogEntry entry) => _offers.Writer.TryWrite(entry.Json.Length > MaxOfferedCharacters ? entry with { Json = string.Empty } : entry);

    /// <summary>Has it look into the log, where there may be something new.</summary>
    public void Wake() => _offers.Writer.TryWrite(new LogEntry(ConversationId, long.MaxValue, string.Empty, string.Empty, string.Empty));

    /// <summary>Has an empty frame sent, which keeps proxies from closing a silent connection.</summary>
    public void Beat() => _offers.Writer.TryWrite(null);

    /// <summary>Has the socket closed once what is being sent is out; the first reason counts.</summary>
    public void End(WebSocketCloseStatus status, string reason)
    {
        lock (_offers)
        {
            if (_offers.Writer.TryComplete())
            {
                _close = (status, reason);
            }
        }
    }

    public async Task RunAsync()
    {
        var receiving = ReceiveUntilClosedAsync();
        try
        {
            await SendMissedAsync(history: true);
            while (await _offers.Reader.WaitToReadAsync())
            {
                await SendOffersAsync();
            }

            await CloseAsync(receiving);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client went away or stopped reading; it comes back with its watermark.
            socket.Abort();
        }

        await receiving;
    }

    public void Dispose() => socket.Dispose();

    private async Task SendOffersAsync()
    {
        while (_offers.Reader.TryRead(out var entry))
        {
            if (entry is null)
            {
                await SendTextAsync(string.Empty);
            }
            else if (entry.Watermark == _last + 1 && entry.Json.Length > 0)
            {
                await SendEntryAsync(entry, entry.IsShownTo(opening.SeesEnds));
            }
            else if (entry.Watermark > _last)
            {
                await SendMissedAsync(history: false);
            }
        }
    }

    private async Task SendMissedAsync(bool history)
    {
        LogPage page;
        do
        {
            page = await LogPage.ReadAsync(log, ConversationId, _last, CancellationToken.None);
            foreach (var entry in page.Entries)
            {
                await SendEntryAsync(entry, history ? entry.IsHistoryFor(opening.SeesEnds) : entry.IsShownTo(opening.SeesEnds));
            }
        }
        while (!page.IsLast);
    }

    // One to a frame: directlinejs hands out the activities of a frame one by one on a timer, and on a busy page the next frame overtakes the rest.
    private Task SendEntryAsync(LogEntry entry, bool isSeen)
    {
        _last = entry.Watermark;
        return isSeen ? SendTextAsync(ActivitySet.Write([entry], _last)) : Task.CompletedTask;
    }

    private async Task SendTextAsync(string text)
    {
        using var waited = new CancellationTokenSource(patience);
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, waited.Token);
    }

    private async Task CloseAsync(Task receiving)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var waited = new CancellationTokenSource(CloseWithin);
            await socket.CloseOutputAsync(_close.Status, _close.Reason, waited.Token);
            await Task.WhenAny(receiving, Task.Delay(CloseWithin));
        }

        socket.Abort();
    }

    // Clients have nothing to say here but "still there" and "goodbye": a small buffer is enough, and thousands of idle ones cost little.
    private async Task ReceiveUntilClosedAsync()
    {
        var buffer = new byte[128];
        var size = 0;
        try
        {
            while (true)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                size = frame.EndOfMessage ? 0 : size + frame.Count;
                if (frame.MessageType == WebSocketMessageType.Close)
                {
                    End(WebSocketCloseStatus.NormalClosure, string.Empty);
                    return;
                }

                if (size >= MaxIncomingBytes)
                {
                    End(WebSocketCloseStatus.MessageTooBig, "too big");
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            End(WebSocketCloseStatus.NormalClosure, string.Empty);
        }
    }
}
