using System.Collections.Concurrent;
using System.Text;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Web.Tests.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Handover;

/// <summary>The real host with an advisers' channel configured, which can be started again, and a connector that notes what the bot sends.</summary>
public sealed class SchoolWithAdvisers : IAsyncLifetime
{
    public const string ChannelConversation = "19:advisers@thread.tacv2";
    public const string Tenant = "00000000-0000-0000-0000-0000000000001";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("advisorbot-").FullName;
    private readonly ConcurrentQueue<Sent> _sent = new();
    private readonly ConcurrentQueue<string> _turnedAway = new();
    private WebApplication? _connector;
    private WebApplication? _host;
    private WebApplication? _branch;
    private int _ids;

    public string ServiceUrl => _connector!.Urls.Single() + "/_connector";

    /// <summary>Keeps its data there instead of in a file.</summary>
    public string? Postgres { get; init; }

    public IServiceProvider Services => _host!.Services;

    /// <summary>Conversations whose calls the channel refuses.</summary>
    internal ConcurrentDictionary<string, bool> Refused { get; } = new();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _connector = builder.Build();
        _connector.Urls.Add("http://127.0.0.1:0");
        _connector.Run(ReceiveAsync);
        await _connector.StartAsync();
        _host = await StartAsync();
        await UnderstandAsync();
    }

    /// <summary>Starts a second host on the same data.</summary>
    public async Task OpenBranchAsync() => _branch = await StartAsync(isBranch: true);

    public async Task DisposeAsync()
    {
        await StopAsync();
        await _connector!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Ends the host and starts another on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        _host = await StartAsync();
    }

    public HttpClient BranchClient() => new() { BaseAddress = new Uri(_branch!.Urls.Single()) };

    public HttpClient Client() => new() { BaseAddress = new Uri(_host!.Urls.Single()) };

    /// <summary>Posts an activity of a channel; the status and body of the answer.</summary>
    internal async Task<(int Status, JObject Body)> PostAsync(JObject activity)
    {
        using var client = Client();
        using var content = new StringContent(activity.ToString(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/api/messages", content);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') ? JObject.Parse(text) : []);
    }

    /// <summary>Waits for something the bot sends to a channel.</summary>
    internal async Task<Sent> HearAsync(Func<Sent, bool> isMeant)
    {
        using var ended = new CancellationTokenSource(Patience);
        while (true)
        {
            if (_sent.FirstOrDefault(isMeant) is { } heard)
            {
                return heard;
            }

            await Task.Delay(25, ended.Token);
        }
    }

    /// <summary>Waits until the channel has refused something meant for a conversation.</summary>
    internal async Task HearRefusalAsync(string conversationId)
    {
        using var ended = new CancellationTokenSource(Patience);
        while (!_turnedAway.Contains(conversationId))
        {
            await Task.Delay(25, ended.Token);
        }
    }

    /// <summary>Files of the host's data in which some words stand.</summary>
    internal IEnumerable<string> FilesWith(string words) => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        .Where(path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, Encoding.Latin1);
            return reader.ReadToEnd().Contains(words, StringComparison.Ordinal);
        });

    internal int Count(Func<Sent, bool> isMeant) => _sent.Count(isMeant);

    private async Task<WebApplication> StartAsync(bool isBranch = false)
    {
        var host = AdvisorHost.Build(
            [
                "--urls", "http://127.0.0.1:0", "--environment", "Development", "--Storage:Path", Path.Combine(_folder, "advisorbot.db"), "--Logging:LogLevel:Default", "Warning",
                "--Handover:ServiceUrl", ServiceUrl, "--Handover:ConversationId", ChannelConversation, "--Handover:TenantId", Tenant, "--Handover:TryAgainAfter", "00:00:01",
                "--Handover:MostPerHour", "1000", "--Storage:Postgres", Postgres ?? "",
            ],
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(TimeProvider.System);
                if (_host is { } first && isBranch)
                {
                    // What the first has learned the second need not learn again.
                    builder.Services.AddSingleton(first.Services.GetRequiredService<AdvisorSource>());
                }
            });
        await host.StartAsync();
        return host;
    }

    /// <summary>What is trained at a first start takes its time, which is no student's.</summary>
    private async Task UnderstandAsync()
    {
        using var client = Client();
        client.Timeout = TimeSpan.FromMinutes(5);
        using var content = new StringContent(new ChannelStudent(this, "emulator").Message("hello").ToString(), Encoding.UTF8, "application/json");
        (await client.PostAsync("/api/messages", content)).EnsureSuccessStatusCode();
    }

    private async Task StopAsync()
    {
        foreach (var host in new[] { _host, _branch }.OfType<WebApplication>())
        {
            await host.StopAsync();
            await host.DisposeAsync();
        }
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var activity = body.Length == 0 ? [] : JObject.Parse(body);
        if ((string?)activity.SelectToken("conversation.id") is { } conversation && Refused.ContainsKey(conversation))
        {
            _turnedAway.Enqueue(conversation);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        _sent.Enqueue(new Sent(context.Request.Method, Uri.UnescapeDataString(context.Features.Get<IHttpRequestFeature>()!.RawTarget), activity));
        await context.Response.WriteAsync($$"""{"id":"{{Interlocked.Increment(ref _ids) + 1795307623700}}"}""");
    }
}
