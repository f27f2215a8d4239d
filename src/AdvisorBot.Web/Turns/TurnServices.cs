using AdvisorBot.DirectLine;
using AdvisorBot.DirectLine.Turns;
using Microsoft.Bot.Builder;

namespace AdvisorBot.Web.Turns;

/// <summary>Registers what every turn needs, whichever door it comes through.</summary>
public static class TurnServices
{
    /// <summary>Adds the states, the shared middleware and the turn-error handler.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<ConversationState>().AddSingleton<UserState>();
        services.AddSingleton<ITurnErrorHandler, TurnErrorHandler>();
        return services.AddTurnMiddleware();
    }
}
