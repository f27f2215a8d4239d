using Microsoft.Bot.Builder;

namespace AdvisorBot.DirectLine.Turns;

/// <summary>Keeps a turn that is run again after a crash from counting twice.</summary>
/// <remarks>The activity's id is written into the conversation's state and so is saved together with what the turn changed there.
/// If it is found when the turn is run again, the turn was over but for the note of it in the log.</remarks>
public sealed class ResumedTurnMiddleware(ConversationState state) : IMiddleware
{
    private readonly IStatePropertyAccessor<string> _lastTurn = state.CreateProperty<string>("DirectLine.LastTurn");

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.TurnState.Get<DirectLineTurn>() is not { } turn || turn.Entry.Tries == 0)
        {
            await next(cancellationToken);
            return;
        }

        var isAgain = turn.Entry.Tries > 1;
        if (isAgain && await _lastTurn.GetAsync(turnContext, () => string.Empty, cancellationToken) == turn.Entry.ActivityId)
        {
            return;
        }

        await _lastTurn.SetAsync(turnContext, turn.Entry.ActivityId, cancellationToken);
        await next(cancellationToken);
    }
}
