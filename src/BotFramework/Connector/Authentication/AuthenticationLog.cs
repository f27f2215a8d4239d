using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is logged about who may talk to the bot.</summary>
internal static partial class AuthenticationLog
{
    [LoggerMessage(EventId = 4101, Level = LogLevel.Warning, Message = "The signing keys at {MetadataUrl} are out of reach; known keys stay in force.")]
    public static partial void KeysOutOfReach(ILogger logger, string metadataUrl, Exception exception);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Information, Message = "No app id is configured: only requests without a token and with a service URL on this machine are accepted.")]
    public static partial void Anonymous(ILogger logger);

    [LoggerMessage(EventId = 4103, Level = LogLevel.Error, Message = "No token for {Audience} could be had; check the app id, its secret and the login address.")]
    public static partial void TokenOutOfReach(ILogger logger, string audience, Exception exception);

    [LoggerMessage(EventId = 4104, Level = LogLevel.Warning, Message = "An app id is configured without a password: replies carry no token, which only a local channel accepts.")]
    public static partial void NoPassword(ILogger logger);
}
