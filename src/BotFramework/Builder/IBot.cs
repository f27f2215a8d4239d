namespace Microsoft.Bot.Builder;

/// <summary>A bot: something that can act on an incoming activity.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
