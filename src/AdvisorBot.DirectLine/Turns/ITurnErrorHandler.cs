using Microsoft.Bot.Builder;

namespace AdvisorBot.DirectLine.Turns;

/// <summary>What happens when a turn fails; the host decides.</summary>
public interface ITurnErrorHandler
{
    /// <summary>Apologises, records the failure, makes the next turn possible.</summary>
    Task HandleAsync(ITurnContext turnContext, Exception exception);
}
