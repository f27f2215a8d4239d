using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Paths;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>A change of work that names only both ends: "rn to coder", "nurse to coder", "can I go from receptionist to coder".</summary>
internal static class Switches
{
    private const string Definition = "definition";

    /// <summary>The way from the one to the other; null for anything else, and where a fact is known that tells of just that change.</summary>
    public static Reply? ReplyTo(Clause clause, AskedForm form, AdvisorTurn turn)
    {
        var isOpen = clause.Best is { Intent: Intents.Compare } or { Intent: Intents.Ask, Topic: null or Definition } or { Intent: Intents.Ask, Subjects.Count: > 1 };
        if (!isOpen || form.Order is not null || FormReader.CareersIn(clause, turn).Length == 0)
        {
            return null;
        }

        var plain = PlainText.Of(clause.Text).Trim();
        var asking = turn.Texts.Asking;
        var work = asking.Experience.FirstOrDefault(work => work.Value.Any(name => asking.Switching.Any(to => plain.StartsWith($"{name} {to} ", StringComparison.Ordinal)))).Key;
        return work is not null || FormReader.Says(clause, turn, words => words.Moves) ? CareerWay.Of(turn, clause.Best, form with { Experience = work ?? form.Experience }) : null;
    }
}
