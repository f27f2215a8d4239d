using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

/// <summary>A bot behind a real server on a free port of this machine.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private static readonly HttpClient Client = new();
    private readonly WebApplication _app;

    private BotHost(WebApplication app, CloudAdapter adapter)
    {
        _app = app;
        Adapter = adapter;
    }

    public CloudAdapter Adapter { get; }

    public static Task<BotHost> StartAsync(IBot bot, Dictionary<string, string?>? settings = null) => StartWithAsync(bot, new BotHostParts { Settings = settings ?? [] });

    public static async Task<BotHost> StartWithAsync(IBot bot, BotHostParts parts)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(parts.Settings).Build();
        var credentials = parts.Credentials ?? (parts.Login == null ? null : new ConfigurationServiceClientCredentialFactory(configuration, parts.Login));
        var authentication = new ConfigurationBotFrameworkAuthentication(
            configuration, credentials, new AuthenticationConfiguration { ClaimsValidator = parts.Callers }, parts.Http, null, parts.Time);
        var adapter = new CloudAdapter(authentication);
        var app = LocalServer.Create();
        app.Map("/api/messages", context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await app.StartAsync();
        return new BotHost(app, adapter);
    }

    public Task<Answer> PostAsync(JObject activity, string? authorization = null) => PostAsync(activity.ToString(), authorization: authorization);

    public async Task<Answer> PostAsync(string body, string contentType = "application/json", string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_app.Urls.First()}/api/messages");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType.Length > 0)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        if (authorization != null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await SendAsync(request);
    }

    public async Task<Answer> SendAsync(HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, $"{_app.Urls.First()}/api/messages");
        return await SendAsync(request);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

/// <summary>What a host may be made of besides its bot.</summary>
internal sealed record BotHostParts
{
    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>Where the bot's own tokens come from.</summary>
    public HttpClient? Login { get; init; }

    /// <summary>Which other bots may come in.</summary>
    public ClaimsValidator? Callers { get; init; }

    public ServiceClientCredentialsFactory? Credentials { get; init; }

    /// <summary>What the host calls others with.</summary>
    public IHttpClientFactory? Http { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body)
{
    public JObject Json => JObject.Parse(Body);
}

/// <summary>Servers on free ports of this machine that log nothing.</summary>
internal static class LocalServer
{
    public static WebApplication Create()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }
}
