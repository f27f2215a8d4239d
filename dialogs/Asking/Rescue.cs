using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>A question that was not understood as a whole, but whose circumstance says what it is about: "part time as a coder?".</summary>
internal static class Rescue
{
    /// <summary>More words are a question of their own.</summary>
    private const int FewWords = 5;

    /// <summary>The question that is meant; null when nothing tells.</summary>
    public static FactQuestion? Of(Clause clause, AskedForm form, AdvisorTurn turn)
    {
        var careers = FormReader.CareersIn(clause, turn);
        if (careers.Length == 0 && turn.Talk.Topic is { } topicBefore && Continues(form, turn) && clause.Text.Count(letter => letter == ' ') < FewWords)
        {
            return new FactQuestion { Topic = topicBefore, Subjects = [.. turn.Talk.Subjects], Form = form, Told = [.. turn.Talk.Told] };
        }

        if (IsClear(clause, form) || (form.Kind is AskedKind.Open && !QuestionForm.LooksAsked(clause.Text, QuestionForm.RulesOf(turn))))
        {
            return null;
        }

        var topic = form switch
        {
            { Conditions.Count: > 0 } => "education",
            { Hours: not null } => "schedule",
            { Place: not null } => clause.Best.Topic ?? "pay",
            { Experience: not null } when careers.Length > 0 => "education",
            _ => null,
        };
        return topic is null ? null : new FactQuestion { Topic = topic, Subjects = careers, Form = form, Score = Math.Max(clause.Best.Score, 0.5) };
    }

    /// <summary>"And in Texas?", "and in a hospital?": the last question once more, under a circumstance.</summary>
    private static bool Continues(AskedForm form, AdvisorTurn turn) =>
        form.Place is not null || (form.Workplace is not null && turn.Talk.Topic == "pay");

    /// <summary>What was understood stays as it is, unless it was declined although a circumstance is all that is special about it.</summary>
    private static bool IsClear(Clause clause, AskedForm form) => clause.Best.Intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal)
        ? form.Conditions.Count == 0 && form.Place is null
        : clause.Verdict is Verdict.Accept || (clause.Verdict is Verdict.Statement && !form.IsYesNo);
}
