using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>Tells what is open to somebody with some schooling: "jobs with no degree", "what can I do with a GED", and "no college" as a whole message.</summary>
internal static class OpenTo
{
    /// <summary>More words are a story, or a question of their own.</summary>
    private const int MostWords = 14;

    /// <summary>The answer to a clause that asks for it; null when it asks for something else.</summary>
    public static Reply? ReplyTo(Clause clause, AskedForm form, AdvisorTurn turn) =>
        Level(clause, form, turn) is { } level ? Orders.Places(What(form with { AtMost = level }, turn), form, turn)
        : AsksWhatIsNear(clause, form, turn) ? Orders.Places(Orders.Query(CareerMeasure.Pay, highest: true, form), form, turn)
        : null;

    /// <summary>The best paid first, for whoever is in a hurry the quickest.</summary>
    private static StandingQuery What(AskedForm form, AdvisorTurn turn) => turn.WordsOf(turn.Recognition.Text).HasAny(turn.Texts.Asking.Situation.Hurried)
        ? Orders.Query(CareerMeasure.Time, highest: false, form)
        : Orders.Query(CareerMeasure.Pay, highest: true, form) with { AsksWhatIsOpen = true };

    /// <summary>"Anything I can do in 6 months?".</summary>
    private static bool AsksWhatIsNear(Clause clause, AskedForm form, AdvisorTurn turn) =>
        !turn.InInterview && form is { Months: not null, Order: null, Conditions.Count: 0, Kind: AskedKind.Open or AskedKind.YesNo } && (form.IsAsked || clause.Best.Intent is Intents.Ask or Intents.Recommend)
        && FormReader.CareersIn(clause, turn).Length == 0 && !Orders.NamesSomethingElse(clause, turn) && turn.WordsOf(clause.Text) is var words && words.Count <= MostWords && !words.Opens(turn.Texts.Asking.Limits.Ways);

    /// <summary>The most schooling that is named, where it is asked what is open with it.</summary>
    public static string? Level(Clause clause, AskedForm form, AdvisorTurn turn)
    {
        if (turn.InInterview || turn.Talk.Ranking.Count > 0 || form.Order is not null || form.Conditions.Count > 0
            || FormReader.CareersIn(clause, turn).Length > 0)
        {
            return null;
        }

        var words = turn.WordsOf(clause.Text);
        var limits = turn.Texts.Asking.Limits;
        var level = turn.Talk.Careers.Count == 0 && turn.Recognition.Clauses.Count == 1 && new LimitReader(turn).Bare(words) is { } bare ? bare
            : form.Kind is AskedKind.Open or AskedKind.YesNo && !(form.Needs && form.From == form.AtMost) && words.Count <= MostWords && words.HasAny(limits.Jobs) && !words.Opens(limits.Ways) && !Orders.NamesSomethingElse(clause, turn) ? form.AtMost
            : null;
        return EducationLevels.Of(level) > 0 ? level : null;
    }
}
