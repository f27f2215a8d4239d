using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdvisorBot.DirectLine.Turns;

/// <summary>Lets an activity that a channel delivers again pass without a second turn.</summary>
/// <remarks>Channels deliver again when an answer is late. Direct Line ids are our own and never repeat; an invoke needs its answer again.</remarks>
public sealed class DuplicateActivityMiddleware(TimeProvider time) : IMiddleware
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly RecentKeys<(string Channel, string Conversation, string Activity)> _recent = new(time);

    /// <inheritdoc />
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Invoke || activity.ChannelId == DirectLineAdapter.ChannelId || string.IsNullOrEmpty(activity.Id))
        {
            return next(cancellationToken);
        }

        var key = (activity.ChannelId ?? string.Empty, activity.Conversation?.Id ?? string.Empty, KeyOf(activity));
        return _recent.TryAdd(key, Window) ? FirstTimeAsync(key, next, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Teams reports each change of a message under the message's own id.</summary>
    private static string KeyOf(Activity activity) =>
        activity.Type == ActivityTypes.Message ? activity.Id : $"{activity.Type} {activity.Id} {activity.Timestamp?.UtcTicks}";

    private async Task FirstTimeAsync((string, string, string) key, NextDelegate next, CancellationToken cancellationToken)
    {
        try
        {
            await next(cancellationToken);
        }
        catch
        {
            _recent.Remove(key);
            throw;
        }
    }
}
