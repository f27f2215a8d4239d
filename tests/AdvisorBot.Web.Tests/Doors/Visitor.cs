using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Doors;

/// <summary>A client of the Direct Line address, as a page would be.</summary>
internal sealed class Visitor(HttpClient http) : IDisposable
{
    public string Token { get; set; } = string.Empty;

    public string ConversationId { get; private set; } = string.Empty;

    public string UserId { get; private set; } = string.Empty;

    public string StreamUrl { get; private set; } = string.Empty;

    /// <summary>Fetches a token and starts the conversation.</summary>
    public static Task<Visitor> ArriveAsync(RunningHost host) => ArriveAsync(host.Client());

    /// <summary>The same at any host.</summary>
    public static async Task<Visitor> ArriveAsync(HttpClient host)
    {
        var visitor = new Visitor(host);
        var (_, ticket) = await visitor.CallAsync(HttpMethod.Post, "/chat/token");
        visitor.Token = (string)ticket["token"]!;
        visitor.UserId = (string)ticket["user"]!;
        var (_, started) = await visitor.CallAsync(HttpMethod.Post, "/v3/directline/conversations", new { user = new { }, locale = "en-GB" });
        visitor.ConversationId = (string)started["conversationId"]!;
        visitor.StreamUrl = (string)started["streamUrl"]!;
        return visitor;
    }

    /// <summary>Uploads a form as directlinejs does.</summary>
    public Task<(HttpStatusCode Status, JObject Body)> UploadAsync(HttpContent content) =>
        SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{ConversationId}/upload?userId=someone-else", content);

    /// <summary>The same visitor, same token, at a host started later.</summary>
    public Visitor At(RunningHost host) => At(host.Client());

    /// <summary>The same at any host.</summary>
    public Visitor At(HttpClient host) => new(host) { Token = Token, ConversationId = ConversationId, UserId = UserId };

    public Task<(HttpStatusCode Status, JObject Body)> SayAsync(string text) =>
        PostAsync(new { type = "message", text, from = new { id = "someone-else", name = "Robin" }, channelData = new { clientActivityID = Guid.NewGuid().ToString("N") } });

    public Task<(HttpStatusCode Status, JObject Body)> PostAsync(object activity) => CallAsync(HttpMethod.Post, $"/v3/directline/conversations/{ConversationId}/activities", activity);

    /// <summary>All there is after the watermark, page by page.</summary>
    public async Task<List<JObject>> ReadAsync(string watermark = "")
    {
        var all = new List<JObject>();
        while (true)
        {
            var (status, body) = await PollAsync(watermark);
            Assert.Equal(HttpStatusCode.OK, status);
            if (!body["activities"]!.Any())
            {
                return all;
            }

            all.AddRange(body["activities"]!.Cast<JObject>());
            watermark = (string)body["watermark"]!;
        }
    }

    public Task<(HttpStatusCode Status, JObject Body)> PollAsync(string watermark = "") =>
        CallAsync(HttpMethod.Get, $"/v3/directline/conversations/{ConversationId}/activities?watermark={watermark}");

    /// <summary>Polls until the bot has said the text.</summary>
    public async Task<JObject> HearAsync(string text)
    {
        for (var patience = 0; patience < 200; patience++)
        {
            if ((await ReadAsync()).Find(activity => (string?)activity["text"] == text && (string?)activity["from"]!["role"] == "bot") is { } heard)
            {
                return heard;
            }

            await Task.Delay(25);
        }

        throw new TimeoutException($"The bot never said '{text}'.");
    }

    public Task<(HttpStatusCode Status, JObject Body)> CallAsync(HttpMethod method, string path, object? body = null) =>
        SendAsync(method, path, body is null ? null : new StringContent(body as string ?? JObject.FromObject(body).ToString(), Encoding.UTF8, "application/json"));

    private async Task<(HttpStatusCode Status, JObject Body)> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content, Version = http.DefaultRequestVersion, VersionPolicy = http.DefaultVersionPolicy };
        if (Token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.StartsWith('{') ? Parse(text) : []);
    }

    public async Task<string> StreamAddressAsync(string watermark = "")
    {
        var (_, answer) = await CallAsync(HttpMethod.Get, $"/v3/directline/conversations/{ConversationId}?watermark={watermark}");
        return (string)answer["streamUrl"]!;
    }

    public static async Task<Listener> ListenAsync(string address)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(address), CancellationToken.None);
        return new Listener(socket);
    }

    public void Dispose() => http.Dispose();

    internal static JObject Parse(string json)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(json)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return JObject.Load(reader);
    }
}
