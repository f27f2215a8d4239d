using AdvisorBot.DirectLine.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace AdvisorBot.Web.Messages;

/// <summary>The Bot Framework's adapter with the middleware both doors share.</summary>
public sealed class MessagesAdapter : CloudAdapter
{
    /// <summary>An adapter whose turns pass through the given middleware, in that order.</summary>
    public MessagesAdapter(BotFrameworkAuthentication authentication, IEnumerable<Microsoft.Bot.Builder.IMiddleware> middleware, ITurnErrorHandler errors, ILogger<MessagesAdapter> logger)
        : base(authentication, logger)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var one in middleware)
        {
            Use(one);
        }

        OnTurnError = errors.HandleAsync;
    }
}
