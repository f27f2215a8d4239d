using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Seed;

/// <summary>The real host on a free loopback port with a database of its own; asks through <c>/api/messages</c>.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("advisorbot-").FullName;
    private WebApplication? app;
    private HttpClient? client;

    /// <summary>Talks to the host; only once it runs.</summary>
    public HttpClient Client => client!;

    public async Task InitializeAsync()
    {
        app = AdvisorHost.Build(["--urls", "http://127.0.0.1:0", "--environment", "Development", "--Storage:Path", Path.Combine(folder, "advisorbot.db"), "--Logging:LogLevel:Default", "Warning"]);
        await app.StartAsync();
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        client!.Dispose();
        await app!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Says <paramref name="text"/> in <paramref name="conversation"/> (a new one when null) and returns the turn's replies.</summary>
    public async Task<Turn> AskAsync(string text, string? conversation = null)
    {
        conversation ??= Guid.NewGuid().ToString("N");
        using var response = await client!.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            id = Guid.NewGuid().ToString("N"),
            channelId = "emulator",
            serviceUrl = "http://127.0.0.1:9",
            deliveryMode = "expectReplies",
            from = new { id = "student-" + conversation, name = "Student", role = "user" },
            recipient = new { id = "bot", name = "Bot", role = "bot" },
            conversation = new { id = conversation },
            locale = "en-us",
            textFormat = "plain",
            text,
        });
        response.EnsureSuccessStatusCode();
        var replies = JObject.Parse(await response.Content.ReadAsStringAsync())["activities"]!;
        var messages = replies.Where(reply => (string?)reply["type"] == "message").ToList();
        return new Turn(
            string.Join('\n', messages.Select(reply => (string?)reply["text"])),
            [.. messages.Select(reply => (string?)reply["channelData"]?["advisor"]?["kind"] ?? "")]);
    }
}

/// <summary>What the bot said in one turn.</summary>
/// <param name="Text">All messages, one per line.</param>
/// <param name="Kinds">The kind of each message, from <c>channelData.advisor</c>.</param>
public sealed record Turn(string Text, IReadOnlyList<string> Kinds);
