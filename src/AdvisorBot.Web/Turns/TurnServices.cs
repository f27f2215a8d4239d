using AdvisorBot.DirectLine;
using AdvisorBot.DirectLine.Turns;

namespace AdvisorBot.Web.Turns;

/// <summary>Registers what every turn needs, whichever door it comes through.</summary>
public static class TurnServices
{
    /// <summary>Adds the shared middleware and the turn-error handler; the bot brings its states.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<ITurnErrorHandler, TurnErrorHandler>();
        return services.AddTurnMiddleware().AddSingleton<Microsoft.Bot.Builder.IMiddleware>(new TeamsTyping());
    }
}
