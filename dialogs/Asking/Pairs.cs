using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>
/// What is set against each other, or asked of together, and has no name of its own in the pack: "what's the difference between inpatient and
/// outpatient coding?", "my husband is in the Army. What could I do that moves with me?".
/// </summary>
internal static class Pairs
{
    /// <summary>The question that tells of both; null when a clause names no such pair.</summary>
    public static FactQuestion? In(Clause clause, AskedForm form, AdvisorTurn turn)
    {
        var (words, message) = (turn.WordsOf(clause.Text), turn.WordsOf(turn.Recognition.Text));
        var pair = turn.Texts.Asking.Pairs.FirstOrDefault(pair => words.HasAny(pair.Other)
            && (pair.Joined ? message.HasAny(pair.One) && IsOpen(clause, turn) : words.HasAny(pair.One) && Compares(clause, words, form, turn)));
        return pair is null ? null : new FactQuestion { Topic = pair.Topic, Subjects = [pair.Subject], Facts = [.. pair.Facts.Where(turn.Advisor.Knowledge.Facts.ContainsKey)], PointsAtFact = pair.Joined };
    }

    private static bool Compares(Clause clause, AskedWords words, AskedForm form, AdvisorTurn turn) => clause.Best.Intent is Intents.Compare || words.HasAny(turn.Texts.Rules.Comparisons)
        || words.HasAny(turn.Texts.Asking.EitherOr) || form.Order is not null || words.HasAny(turn.Texts.Asking.Superlatives.SelectMany(measure => measure.With));

    /// <summary>A question of no career by name: of one that is named, its own facts are told.</summary>
    private static bool IsOpen(Clause clause, AdvisorTurn turn) => QuestionForm.IsPut(clause, turn) && FormReader.CareersIn(clause, turn).Length == 0;
}
