using Microsoft.Bot.Builder;

namespace AdvisorBot.DirectLine.Turns;

/// <summary>Keeps turns of one conversation apart, whichever door they come through.</summary>
/// <remarks>A turn that awaits another turn of its own conversation (a proactive one, say) would wait for itself.</remarks>
public sealed class TurnGateMiddleware(ITurnGate gate) : IMiddleware
{
    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var conversation = $"{activity.ChannelId}/{activity.Conversation?.Id}";
        await using var turn = turnContext.TurnState.Get<DirectLineTurn>() is { Entry: { Tries: > 0 } entry }
            ? await gate.EnterAsync(conversation, entry, cancellationToken)
            : await gate.EnterAsync(conversation, cancellationToken);
        // Whoever handed the activity in only waits for its place in the queue, not for a bot that never pauses.
        await Task.Yield();
        await next(cancellationToken);
    }
}
