using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>The addresses of the channel.</summary>
public static class DirectLineEndpoints
{
    /// <summary>Where the Direct Line 3.0 service lives.</summary>
    public const string BasePath = "/v3/directline";

    /// <summary>Where our own pages fetch their token.</summary>
    public const string PageTokenPath = "/chat/token";

    /// <summary>Gives bot doors their common behaviour: error bodies, no caching, answers that allowed pages can read.</summary>
    public static IApplicationBuilder UseBotDoors(this IApplicationBuilder app, params string[] paths)
    {
        string[] all = [BasePath, PageTokenPath, .. paths];
        return app.UseWhen(http => all.Any(path => http.Request.Path.StartsWithSegments(path)), door => door.UseMiddleware<DoorMiddleware>());
    }

    /// <summary>Maps the Direct Line 3.0 service and the page's token.</summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var services = app.ServiceProvider;
        var tokens = ActivatorUtilities.CreateInstance<TokenEndpoints>(services);
        var conversations = ActivatorUtilities.CreateInstance<ConversationEndpoints>(services);
        var activities = ActivatorUtilities.CreateInstance<ActivityEndpoints>(services);
        var uploads = ActivatorUtilities.CreateInstance<UploadEndpoint>(services);
        var stream = ActivatorUtilities.CreateInstance<StreamEndpoint>(services);

        app.MapPost(PageTokenPath, tokens.ForPageAsync);
        var group = app.MapGroup(BasePath);
        group.MapPost("tokens/generate", tokens.ForServerAsync);
        group.MapPost("tokens/refresh", tokens.RefreshAsync);
        group.MapPost("conversations", conversations.StartAsync);
        group.MapGet("conversations/{id}", conversations.ReconnectAsync);
        group.MapGet("conversations/{id}/activities", activities.PollAsync);
        group.MapPost("conversations/{id}/activities", activities.PostAsync);
        group.MapPost("conversations/{id}/upload", uploads.UploadAsync);
        // Over HTTP/2 a WebSocket is asked for with CONNECT (RFC 8441).
        group.MapMethods("conversations/{id}/stream", [HttpMethods.Get, HttpMethods.Connect], stream.OpenAsync);
        return app;
    }
}
