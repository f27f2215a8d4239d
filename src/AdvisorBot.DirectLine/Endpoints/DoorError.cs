using Microsoft.AspNetCore.Http;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>A refusal in the shape both bot doors share: <c>{"error":{"code":"…","message":"…"}}</c>.</summary>
public sealed record DoorError(int Status, string Code, string Message) : IResult
{
    /// <summary>No Authorization header, or not one of ours.</summary>
    public static DoorError MissingToken { get; } = new(StatusCodes.Status401Unauthorized, "Unauthorized", "Authorization: Bearer is missing.");

    internal static DoorError DeadToken { get; } = new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    internal static DoorError ForeignToken { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "The token is not valid here.");

    internal static DoorError UnknownConversation { get; } = new(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");

    internal static DoorError ConversationEnded { get; } = new(StatusCodes.Status404NotFound, "ConversationEnded", "The conversation has ended.");

    internal static DoorError BotFailed { get; } = new(StatusCodes.Status502BadGateway, "BotRejectedActivity", "Failed to send activity: bot returned an error");

    internal static DoorError TooMany { get; } = new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests; try again later.");

    /// <summary>The body is not what the address takes.</summary>
    public static DoorError BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    /// <summary>The refusal for a status that nothing else explains.</summary>
    public static DoorError ForStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => MissingToken,
        StatusCodes.Status403Forbidden => new(status, "Forbidden", "Not allowed."),
        StatusCodes.Status404NotFound => new(status, "NotFound", "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => new(status, "MethodNotAllowed", "This address does not take that method."),
        StatusCodes.Status413PayloadTooLarge => new(status, "MessageSizeTooBig", "The body is too big."),
        StatusCodes.Status415UnsupportedMediaType => new(status, "UnsupportedMediaType", "The body must be application/json."),
        >= 500 => new(status, "ServiceError", "The service failed."),
        _ => new(status, "BadArgument", "The request is not valid."),
    };

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(new { error = new { code = Code, message = Message } });
    }
}
