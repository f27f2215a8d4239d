using System.Collections.Concurrent;
using System.Net.WebSockets;
using AdvisorBot.DirectLine.Conversations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Streams;

/// <summary>The open sockets, a few per conversation, and the way new entries reach them.</summary>
public sealed class LiveStreams
{
    private readonly Lock _changing = new();

    // Replaced, never changed, so that whoever publishes needs no lock.
    private readonly ConcurrentDictionary<string, LiveStream[]> _open = new(StringComparer.Ordinal);
    private readonly IConversationLog _log;
    private readonly DirectLineOptions _options;
    private readonly TimeProvider _time;
    private readonly IHostApplicationLifetime _host;

    /// <summary>Streams that close when the host stops.</summary>
    public LiveStreams(IConversationLog log, IOptions<DirectLineOptions> options, TimeProvider time, IHostApplicationLifetime host)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_log, _options, _time, _host) = (log, options.Value, time, host);
        host.ApplicationStopping.Register(CloseAll);
    }

    /// <summary>Number of open sockets.</summary>
    public int Count => _open.Values.Sum(streams => streams.Length);

    /// <summary>Serves one socket until it closes; when a conversation has too many, its oldest is closed as a collision.</summary>
    public async Task ServeAsync(WebSocket socket, StreamOpening opening)
    {
        using var stream = new LiveStream(socket, _log, opening, _options.Sockets.Patience);
        Add(stream)?.End(WebSocketCloseStatus.NormalClosure, "collision");
        try
        {
            if (_host.ApplicationStopping.IsCancellationRequested)
            {
                stream.End(WebSocketCloseStatus.EndpointUnavailable, "stopping");
            }

            using var beat = _time.CreateTimer(_ => stream.Beat(), null, _options.KeepAlive, _options.KeepAlive);
            await stream.RunAsync();
        }
        finally
        {
            Remove(stream);
        }
    }

    /// <summary>Hands a new entry to the conversation's streams.</summary>
    public void Publish(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        foreach (var stream in _open.GetValueOrDefault(entry.ConversationId, []))
        {
            stream.Offer(entry);
        }
    }

    /// <summary>Has a conversation's streams look into the log: another host has appended something.</summary>
    public void Wake(string conversationId)
    {
        foreach (var stream in _open.GetValueOrDefault(conversationId, []))
        {
            stream.Wake();
        }
    }

    /// <summary>Has all streams look into the log: what other hosts appended may have gone unheard.</summary>
    public void WakeAll()
    {
        foreach (var conversation in _open.Keys)
        {
            Wake(conversation);
        }
    }

    /// <summary>Closes the streams of conversations that have been deleted.</summary>
    public async Task CloseDeletedAsync(CancellationToken cancellationToken)
    {
        foreach (var (conversation, streams) in _open)
        {
            if (await _log.FindAsync(conversation, cancellationToken) is null)
            {
                Close(streams, WebSocketCloseStatus.NormalClosure, "expired");
            }
        }
    }

    // Returns the one that has to leave for it.
    private LiveStream? Add(LiveStream stream)
    {
        lock (_changing)
        {
            var streams = _open.GetValueOrDefault(stream.ConversationId, []);
            var isFull = streams.Length >= _options.Sockets.PerConversation;
            _open[stream.ConversationId] = [.. isFull ? streams[1..] : streams, stream];
            return isFull ? streams[0] : null;
        }
    }

    private void Remove(LiveStream stream)
    {
        lock (_changing)
        {
            var left = Array.FindAll(_open.GetValueOrDefault(stream.ConversationId, []), other => other != stream);
            if (left.Length > 0)
            {
                _open[stream.ConversationId] = left;
            }
            else
            {
                _open.TryRemove(stream.ConversationId, out _);
            }
        }
    }

    private void CloseAll()
    {
        foreach (var streams in _open.Values)
        {
            Close(streams, WebSocketCloseStatus.EndpointUnavailable, "stopping");
        }
    }

    private static void Close(LiveStream[] streams, WebSocketCloseStatus status, string reason)
    {
        foreach (var stream in streams)
        {
            stream.End(status, reason);
        }
    }
}
