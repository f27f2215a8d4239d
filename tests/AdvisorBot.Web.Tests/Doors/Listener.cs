using System.Net.WebSockets;
using System.Text;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Doors;

/// <summary>A page's end of a stream.</summary>
internal sealed class Listener(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly byte[] _buffer = new byte[1024 * 1024];

    public ClientWebSocket Socket => socket;

    public List<JObject> Heard { get; } = [];

    /// <summary>Frames that brought anything.</summary>
    public int Frames { get; private set; }

    public string? Watermark { get; private set; }

    /// <summary>The next frame; null when the server closed the socket.</summary>
    public async Task<string?> NextFrameAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var size = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(_buffer.AsMemory(size), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            size += part.Count;
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(_buffer, 0, size);
            }
        }
    }

    /// <summary>Listens until an activity of this text has come.</summary>
    public async Task<JObject> HearAsync(string text)
    {
        while (true)
        {
            if (Heard.Find(activity => (string?)activity["text"] == text) is { } heard)
            {
                return heard;
            }

            await HearNextAsync();
        }
    }

    /// <summary>Listens until so many activities have come in all.</summary>
    public async Task HearAllAsync(int count)
    {
        while (Heard.Count < count)
        {
            await HearNextAsync();
        }
    }

    private async Task HearNextAsync()
    {
        var frame = await NextFrameAsync() ?? throw new InvalidOperationException("The stream was closed.");
        if (frame.Length > 0)
        {
            var set = Visitor.Parse(frame);
            Frames++;
            Heard.AddRange(set["activities"]!.Cast<JObject>());
            Watermark = (string?)set["watermark"];
        }
    }

    public Task SendAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    public void Dispose() => socket.Dispose();
}
