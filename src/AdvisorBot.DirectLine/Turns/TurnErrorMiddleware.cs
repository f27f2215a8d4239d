using Microsoft.Bot.Builder;

namespace AdvisorBot.DirectLine.Turns;

/// <summary>Handles a failed turn while the gate still keeps the conversation's next turn out.</summary>
/// <remarks>An adapter's <c>OnTurnError</c> runs after all middleware, so the gate would be open while the state is being reset.</remarks>
public sealed class TurnErrorMiddleware(ITurnErrorHandler handler) : IMiddleware
{
    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        try
        {
            await next(cancellationToken);
        }
        catch (Exception exception)
        {
            await handler.HandleAsync(turnContext, exception);
        }
    }
}
