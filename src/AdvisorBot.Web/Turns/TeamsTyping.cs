using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Web.Turns;

/// <summary>
/// Shows in Teams that the bot is at work when an answer takes a while; the website's page has a sign of its own. The SDK's
/// <see cref="ShowTypingMiddleware"/> may send a sign after the answer, which then stays on the screen; here the answer waits for it.
/// </summary>
public sealed class TeamsTyping : Microsoft.Bot.Builder.IMiddleware
{
    // Answers usually come sooner than this; a sign that is gone at once would only flicker.
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(2500);

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity is not { ChannelId: Channels.Msteams, Type: ActivityTypes.Message, DeliveryMode: not DeliveryModes.ExpectReplies })
        {
            await next(cancellationToken);
            return;
        }

        // Not disposed: what is said after a failed turn still comes through the hook below.
        var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = TypeAsync(turnContext, answered.Token);
        turnContext.OnSendActivities(async (_, _, send) =>
        {
            await StopAsync();
            return await send();
        });
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await StopAsync();
        }

        async Task StopAsync()
        {
            await answered.CancelAsync();
            await typing;
        }
    }

    private static async Task TypeAsync(ITurnContext turnContext, CancellationToken answered)
    {
        try
        {
            await Task.Delay(Delay, answered);
            while (true)
            {
                // Straight to the channel: the hooks are for what the bot says.
                var sign = new Activity(ActivityTypes.Typing).ApplyConversationReference(turnContext.Activity.GetConversationReference());
                await turnContext.Adapter.SendActivitiesAsync(turnContext, [sign], CancellationToken.None);
                await Task.Delay(Period, answered);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException or ErrorResponseException)
        {
            // The answer is there, or the channel takes no signs.
        }
    }
}
