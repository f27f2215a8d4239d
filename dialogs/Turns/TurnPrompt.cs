using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>
/// Asks a question that is composed anew each time from what it is about, so the same words come back however often and
/// after whatever restart; ends when the turn says that the question is settled.
/// </summary>
public sealed class TurnPrompt(string dialogId, Func<AdvisorTurn, string, Activity> compose)
    : TextPrompt(dialogId, (prompt, _) => Task.FromResult(AdvisorTurn.Of(prompt.Context).Settled))
{
    /// <summary>Options of a prompt about <paramref name="subject"/>.</summary>
    public static PromptOptions About(string subject) => new() { Validations = subject };

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var turn = AdvisorTurn.Of(turnContext);
        return turn.SendAsync(compose(turn, options.Validations?.ToString() ?? ""), cancellationToken);
    }
}
