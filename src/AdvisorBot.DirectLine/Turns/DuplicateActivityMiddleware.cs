using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdvisorBot.DirectLine.Turns;

/// <summary>Lets an activity that a channel delivers again pass without a second turn.</summary>
/// <remarks>Channels deliver again when an answer is late. Direct Line ids are our own and never repeat; an invoke needs its answer again.</remarks>
public sealed class DuplicateActivityMiddleware(IRecentKeys recent) : IMiddleware
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Invoke || activity.ChannelId == DirectLineAdapter.ChannelId || string.IsNullOrEmpty(activity.Id))
        {
            await next(cancellationToken);
            return;
        }

        var key = $"activity {activity.ChannelId} {activity.Conversation?.Id} {KeyOf(activity)}";
        if (await recent.TryAddAsync(key, Window, cancellationToken))
        {
            await FirstTimeAsync(key, next, cancellationToken);
        }
    }

    /// <summary>Teams reports each change of a message under the message's own id.</summary>
    private static string KeyOf(Activity activity) =>
        activity.Type == ActivityTypes.Message ? activity.Id : $"{activity.Type} {activity.Id} {activity.Timestamp?.UtcTicks}";

    private async Task FirstTimeAsync(string key, NextDelegate next, CancellationToken cancellationToken)
    {
        try
        {
            await next(cancellationToken);
        }
        catch
        {
            await recent.RemoveAsync(key, CancellationToken.None);
            throw;
        }
    }
}
