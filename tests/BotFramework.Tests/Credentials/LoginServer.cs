using System.Collections.Concurrent;
using BotFramework.Tests.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Credentials;

/// <summary>Stands in for Entra and for the identity endpoint of an Azure machine: every address the client asks for is answered here.</summary>
internal sealed class LoginServer : IAsyncDisposable
{
    private static readonly JObject Discovery = new()
    {
        ["tenant_discovery_endpoint"] = "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new JArray(new JObject
        {
            ["preferred_network"] = "login.microsoftonline.com",
            ["preferred_cache"] = "login.windows.net",
            ["aliases"] = new JArray("login.microsoftonline.com", "login.windows.net"),
        }),
    };

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<TokenRequest> _requests = new();

    private LoginServer(WebApplication app)
    {
        _app = app;
        Client = new HttpClient(new Detour(this));
    }

    public HttpClient Client { get; }

    public IReadOnlyList<TokenRequest> Requests => [.. _requests];

    public int Status { get; set; } = 200;

    public static async Task<LoginServer> StartAsync()
    {
        var app = LocalServer.Create();
        var server = new LoginServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path.Value!.EndsWith("/discovery/instance", StringComparison.Ordinal))
        {
            await Results.Text(Discovery.ToString(), "application/json").ExecuteAsync(context);
            return;
        }

        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : null;
        var asked = form?.ToDictionary(field => field.Key, field => field.Value.ToString())
            ?? context.Request.Query.ToDictionary(field => field.Key, field => field.Value.ToString());
        _requests.Enqueue(new TokenRequest(context.Request.Headers["X-Asked-Host"].ToString(), context.Request.Path, asked));
        context.Response.StatusCode = Status;
        var number = _requests.Count;
        var body = Status == 200
            ? new JObject
            {
                ["token_type"] = "Bearer",
                ["access_token"] = $"token-{number}",
                ["expires_in"] = "3599",
                ["expires_on"] = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["resource"] = "r",
            }
            : new JObject { ["error"] = "invalid_client", ["error_description"] = "The secret is wrong." };
        await Results.Text(body.ToString(), "application/json", statusCode: Status).ExecuteAsync(context);
    }

    private sealed class Detour(LoginServer server) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Asked-Host", request.RequestUri!.Host);
            request.RequestUri = new Uri(new Uri(server._app.Urls.First()), request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

/// <summary>One request for a token.</summary>
internal sealed record TokenRequest(string Host, string Path, IReadOnlyDictionary<string, string> Fields);
