using System.Runtime.ExceptionServices;
using AdvisorBot.DirectLine.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Web.Turns;

/// <summary>A failed turn: recorded with its conversation, its dialog given up, the user told, nothing technical shown.</summary>
public sealed class TurnErrorHandler(ConversationState state, ILogger<TurnErrorHandler> logger, TurnApology? apology = null) : ITurnErrorHandler
{
    /// <inheritdoc />
    public async Task HandleAsync(ITurnContext turnContext, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (exception is HttpRequestException or ErrorResponseException)
        {
            // The channel did not take the reply. The turn changed nothing yet, so the user can simply say it again.
            logger.ReplyFailed(exception, activity.ChannelId, activity.Conversation?.Id);
            return;
        }

        logger.TurnFailed(exception, activity.ChannelId, activity.Conversation?.Id);
        await ResetAsync(turnContext);
        if (activity.Type == ActivityTypes.Message)
        {
            await ApologiseAsync(turnContext, exception);
        }
    }

    private async Task ResetAsync(ITurnContext turnContext)
    {
        try
        {
            await state.DeleteAsync(turnContext);
        }
        catch (Exception exception)
        {
            logger.ResetFailed(exception, turnContext.Activity.ChannelId, turnContext.Activity.Conversation?.Id);
        }
    }

    private async Task ApologiseAsync(ITurnContext turnContext, Exception cause)
    {
        if (apology is null)
        {
            ExceptionDispatchInfo.Throw(cause);
        }

        try
        {
            await turnContext.SendActivityAsync(apology(turnContext));
        }
        catch (Exception exception) when (exception is HttpRequestException or ErrorResponseException)
        {
            logger.ReplyFailed(exception, turnContext.Activity.ChannelId, turnContext.Activity.Conversation?.Id);
        }
    }
}
