using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>What is set against each other and has no name of its own in the pack: "what's the difference between inpatient and outpatient coding?".</summary>
internal static class Pairs
{
    /// <summary>The question that tells both apart; null when a clause names no such pair.</summary>
    public static FactQuestion? In(Clause clause, AskedForm form, AdvisorTurn turn)
    {
        var words = turn.WordsOf(clause.Text);
        var pair = turn.Texts.Asking.Pairs.FirstOrDefault(pair => words.HasAny(pair.One) && words.HasAny(pair.Other));
        return pair is null || !(clause.Best.Intent is Intents.Compare || words.HasAny(turn.Texts.Rules.Comparisons) || words.HasAny(turn.Texts.Asking.EitherOr) || form.Order is not null || words.HasAny(turn.Texts.Asking.Superlatives.SelectMany(measure => measure.With)))
            ? null
            : new FactQuestion { Topic = pair.Topic, Subjects = [pair.Subject], Facts = [.. pair.Facts.Where(turn.Advisor.Knowledge.Facts.ContainsKey)] };
    }
}
