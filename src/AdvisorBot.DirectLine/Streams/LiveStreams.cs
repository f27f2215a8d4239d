using System.Collections.Concurrent;
using System.Net.WebSockets;
using AdvisorBot.DirectLine.Conversations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Streams;

/// <summary>The open sockets, one per conversation, and the way new entries reach them.</summary>
public sealed class LiveStreams
{
    private readonly ConcurrentDictionary<string, LiveStream> _open = new(StringComparer.Ordinal);
    private readonly IConversationLog _log;
    private readonly IOptions<DirectLineOptions> _options;
    private readonly TimeProvider _time;
    private readonly IHostApplicationLifetime _host;

    /// <summary>Streams that close when the host stops.</summary>
    public LiveStreams(IConversationLog log, IOptions<DirectLineOptions> options, TimeProvider time, IHostApplicationLifetime host)
    {
        (_log, _options, _time, _host) = (log, options, time, host);
        host.ApplicationStopping.Register(CloseAll);
    }

    /// <summary>Number of open sockets.</summary>
    public int Count => _open.Count;

    /// <summary>Serves one socket until it closes; an older one of the same conversation is closed as a collision.</summary>
    public async Task ServeAsync(WebSocket socket, string conversationId, long after)
    {
        using var stream = new LiveStream(socket, _log, conversationId, after);
        LiveStream? replaced = null;
        _open.AddOrUpdate(conversationId, stream, (_, old) =>
        {
            replaced = old;
            return stream;
        });
        replaced?.End(WebSocketCloseStatus.NormalClosure, "collision");
        try
        {
            if (_host.ApplicationStopping.IsCancellationRequested)
            {
                stream.End(WebSocketCloseStatus.EndpointUnavailable, "stopping");
            }

            using var beat = _time.CreateTimer(_ => stream.Beat(), null, _options.Value.KeepAlive, _options.Value.KeepAlive);
            await stream.RunAsync();
        }
        finally
        {
            _open.TryRemove(new KeyValuePair<string, LiveStream>(conversationId, stream));
        }
    }

    /// <summary>Hands a new entry to the conversation's stream, if one is open.</summary>
    public void Publish(LogEntry entry)
    {
        if (_open.TryGetValue(entry.ConversationId, out var stream))
        {
            stream.Offer(entry);
        }
    }

    private void CloseAll()
    {
        foreach (var stream in _open.Values)
        {
            stream.End(WebSocketCloseStatus.EndpointUnavailable, "stopping");
        }
    }
}
