using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

/// <summary>A channel's connector that notes what it is asked and answers as told.</summary>
internal sealed class StubConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Call> _calls = new();

    private StubConnector(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public IReadOnlyList<Call> Calls => [.. _calls];

    public Func<HttpContext, int, Task> Answer { get; set; } = async (context, number) =>
    {
        context.Response.StatusCode = 201;
        await context.Response.WriteAsync($$"""{"id":"reply-{{number}}"}""");
    };

    public static async Task<StubConnector> StartAsync()
    {
        var app = LocalServer.Create();
        var connector = new StubConnector(app);
        app.Run(connector.HandleAsync);
        await app.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        _calls.Enqueue(new Call(
            context.Request.Method,
            target,
            body.Length == 0 ? null : JObject.Parse(body),
            context.Request.Headers.Authorization.ToString(),
            context.Request.ContentType,
            context.Request.Protocol));
        await Answer(context, _calls.Count);
    }
}

/// <summary>One call of a connector.</summary>
internal sealed record Call(string Method, string Target, JObject? Body, string Authorization, string? ContentType, string Protocol);
