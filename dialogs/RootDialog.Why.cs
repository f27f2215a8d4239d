using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Careers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Why the careers stand as they do.</content>
public sealed partial class RootDialog
{
    /// <summary>"Why did you put me down as a coder? And make my plan": the reasons, then what else is said; false when no reasons are asked for.</summary>
    private async Task<bool> TakeWhyAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Explained || turn.OnlyAsks || turn.Recognition.Clauses.FirstOrDefault(clause => Explanation.IsAsked(clause.Text, turn)) is not { } why)
        {
            return false;
        }

        (turn.Explained, turn.Talk.Misses) = (true, 0);
        var rest = BesideWhy(turn, why);
        await turn.SendAsync(Explanation.OfAsked(turn, why), cancellationToken);
        turn.GoOnWith(rest);
        if (!turn.Recognition.Clauses.Any(clause => SaysSomething(clause, turn)))
        {
            await AskAgainAsync(dc, cancellationToken);
            return true;
        }

        await RouteAsync(dc, turn, cancellationToken);
        return true;
    }

    /// <summary>The other sentences; in one sentence the other parts.</summary>
    private static string BesideWhy(AdvisorTurn turn, Clause why) => Sentences.Whole(turn.Recognition.Text) is { Length: > 1 } sentences
        ? string.Join(" ", sentences.Where(sentence => !Explanation.IsAsked(sentence, turn)))
        : string.Join(". ", turn.Recognition.Clauses.Where(clause => clause.Span != why.Span).Select(clause => clause.Text));

    /// <summary>Asks, commands or tells something; a word of thanks beside a question needs no word of its own.</summary>
    private static bool SaysSomething(Clause clause, AdvisorTurn turn) => QuestionForm.IsPut(clause, turn) || QuestionForm.NamesAny(clause, turn)
        || (clause.Verdict is Verdict.Accept && !clause.Best.Intent.StartsWith("smalltalk.", StringComparison.Ordinal) && clause.Best.Intent is not (Intents.Yes or Intents.No));
}
