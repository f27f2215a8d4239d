using System.Net;
using AdvisorBot.DirectLine.Endpoints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Messages;

/// <summary>The door of the Bot Framework: Teams, the Emulator and every channel that posts activities.</summary>
public static class MessagesEndpoints
{
    /// <summary>The address every channel calls.</summary>
    public const string Path = "/api/messages";

    /// <summary>Maps the door, unless configuration closes it.</summary>
    public static IEndpointRouteBuilder MapMessages(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var options = app.ServiceProvider.GetRequiredService<IOptions<MessagesOptions>>().Value;
        var logger = app.ServiceProvider.GetRequiredService<ILogger<MessagesAdapter>>();
        var isOpenToThisMachine = string.IsNullOrWhiteSpace(app.ServiceProvider.GetRequiredService<IConfiguration>()[MessagesServices.AppIdKey]);
        if (!options.Enabled)
        {
            return app;
        }

        if (isOpenToThisMachine)
        {
            logger.OpenToThisMachine(Path);
        }

        app.MapPost(Path, (HttpContext http) => PostAsync(http, options.MaxBodyBytes, isOpenToThisMachine));
        return app;
    }

    private static async Task PostAsync(HttpContext http, int maxBodyBytes, bool isOpenToThisMachine)
    {
        if (isOpenToThisMachine && !IsLoopback(http.Connection.RemoteIpAddress))
        {
            await DoorError.ForStatus(StatusCodes.Status401Unauthorized).ExecuteAsync(http);
            return;
        }

        var (body, refusal) = await BodyReader.ReadAsync(http.Request, maxBodyBytes, http.RequestAborted);
        if ((refusal ?? Check(body, isOpenToThisMachine)) is { } reason)
        {
            await reason.ExecuteAsync(http);
            return;
        }

        http.Request.Body = new MemoryStream(body.ToArray(), writable: false);
        var adapter = http.RequestServices.GetRequiredService<IBotFrameworkHttpAdapter>();
        var bot = http.RequestServices.GetRequiredService<IBot>();
        // A channel that loses patience and hangs up does not end the turn; what it asked is answered through the connector.
        await adapter.ProcessAsync(http.Request, http.Response, bot, CancellationToken.None);
    }

    // Without an app id nothing vouches for the address replies go to, so it must be on this machine.
    private static DoorError? Check(ReadOnlyMemory<byte> body, bool isOpenToThisMachine) =>
        IncomingShape.Read(body, out var reason) is not { } shape ? DoorError.BadArgument(reason)
        : isOpenToThisMachine && !shape.ServiceUrl.IsLoopback ? DoorError.ForStatus(StatusCodes.Status403Forbidden)
        : null;

    private static bool IsLoopback(IPAddress? address) => address is null || IPAddress.IsLoopback(address);
}
