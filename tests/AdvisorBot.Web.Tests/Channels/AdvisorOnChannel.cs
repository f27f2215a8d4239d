using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Channels;

/// <summary>The real host with the real bot, and a channel's connector on this machine that notes what the bot sends.</summary>
public sealed class AdvisorOnChannel : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("advisorbot-").FullName;
    private readonly ConcurrentQueue<Sent> _sent = new();
    private WebApplication? _host;
    private WebApplication? _connector;
    private HttpClient? _client;

    /// <summary>With a path and no slash at its end, as the Playground has it.</summary>
    public string ServiceUrl => _connector!.Urls.Single() + "/_connector";

    /// <summary>Where people reach the host.</summary>
    public Uri Address => _client!.BaseAddress!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _connector = builder.Build();
        _connector.Urls.Add("http://127.0.0.1:0");
        _connector.Run(ReceiveAsync);
        await _connector.StartAsync();
        _host = AdvisorHost.Build(["--urls", "http://127.0.0.1:0", "--environment", "Development", "--Storage:Path", Path.Combine(_folder, "advisorbot.db"), "--Logging:LogLevel:Default", "Warning"]);
        await _host.StartAsync();
        // What the bot learns at its first start may take a busy machine long.
        _client = new HttpClient { BaseAddress = new Uri(_host.Urls.Single()), Timeout = TimeSpan.FromMinutes(10) };
    }

    public async Task DisposeAsync()
    {
        _client!.Dispose();
        await _host!.StopAsync();
        await _host.DisposeAsync();
        await _connector!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Posts an activity and returns the answer with everything the bot sent because of it.</summary>
    internal async Task<Outcome> PostAsync(JObject activity)
    {
        using var content = new StringContent(activity.ToString(), Encoding.UTF8, "application/json");
        using var response = await _client!.PostAsync("/api/messages", content);
        var id = (string?)activity["id"];
        var sent = _sent.Where(sent => !IsTyping(sent) && (string?)sent.Body["replyToId"] == id).ToList();
        return new Outcome(response.StatusCode, await response.Content.ReadAsStringAsync(), sent);
    }

    /// <summary>Everything the bot sent into a conversation, but the signs that it is typing: they come only when the machine is slow.</summary>
    internal IReadOnlyList<Sent> SentTo(string conversation) => [.. _sent.Where(sent => !IsTyping(sent) && (string?)sent.Body.SelectToken("conversation.id") == conversation)];

    /// <summary>Whether the bot asked the channel for anything about a conversation, such as who is in it.</summary>
    internal bool AskedAbout(string conversation) => _sent.Any(sent => sent.Method == "GET" && sent.Target.Contains(conversation, StringComparison.Ordinal));

    private static bool IsTyping(Sent sent) => (string?)sent.Body["type"] == "typing";

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        _sent.Enqueue(new Sent(context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, body.Length == 0 ? [] : JObject.Parse(body)));
        await context.Response.WriteAsync($$"""{"id":"{{Guid.NewGuid():N}}"}""");
    }
}

/// <summary>What came of one activity.</summary>
internal sealed record Outcome(HttpStatusCode Status, string Body, IReadOnlyList<Sent> Sent)
{
    public IReadOnlyList<JObject> Messages => [.. Sent.Select(sent => sent.Body).Where(body => (string?)body["type"] == "message")];

    public IReadOnlyList<string?> Texts => [.. Messages.Select(message => (string?)message["text"])];

    public IReadOnlyList<string?> Kinds => [.. Messages.Select(message => (string?)message.SelectToken("channelData.advisor.kind"))];

    public IReadOnlyList<JObject> Traces => [.. Sent.Select(sent => sent.Body).Where(body => (string?)body["type"] == "trace")];
}

/// <summary>One call of the bot to the connector.</summary>
internal sealed record Sent(string Method, string Target, JObject Body);
