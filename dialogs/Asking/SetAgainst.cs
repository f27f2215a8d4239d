using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>What a question sets against each other: those it names, else those of the conversation ("which is faster?", "does it pay more than coding?").</summary>
internal static class SetAgainst
{
    public static string[] Careers(Clause clause, AdvisorTurn turn) => Careers(clause, Words(clause, turn), turn.Texts.Asking, turn);

    public static string[] Exams(Clause clause, AdvisorTurn turn) => Exams(clause, Words(clause, turn), turn.Texts.Asking, turn);

    internal static string[] Careers(Clause clause, AskedWords words, AskingWords asking, AdvisorTurn turn)
    {
        var named = FormReader.CareersIn(clause, turn);
        var before = SideBySide(turn).Where(id => NamedSubjects.IsCareer(turn, id) && !named.Contains(id)).ToArray();
        var compares = named.Length < 2 && Compares(words, asking);
        return (named.Length, before.Length) switch
        {
            (0, > 1) when compares => before,
            (1, 1) when compares && words.HasAny(asking.Than) => [before[0], named[0]],
            _ => named,
        };
    }

    internal static string[] Exams(Clause clause, AskedWords words, AskingWords asking, AdvisorTurn turn) =>
        FormReader.CredentialsIn(clause, turn) is { Length: > 0 } named ? named
        : FormReader.CareersIn(clause, turn).Length == 0 && Compares(words, asking) ? [.. turn.Talk.Subjects.Where(id => NamedSubjects.IsCredential(turn, id))]
        : [];

    /// <summary>Those talked of; after a word about one of them, those it was shown beside.</summary>
    private static List<string> SideBySide(AdvisorTurn turn) =>
        turn.Talk.Subjects is [var only] && turn.Talk.Shown is { Count: 2 or 3 } shown && shown.Contains(only) ? shown : turn.Talk.Subjects;

    /// <summary>Whether words ask for an order by a measure.</summary>
    internal static bool IsIn(AskedWords words, MeasureWords measure) =>
        words.HasAny(measure.Words) && (measure.With.Count == 0 || words.HasAny(measure.With));

    /// <summary>"Which pays more", and "which one has the least patients" of those just set side by side.</summary>
    private static bool Compares(AskedWords words, AskingWords asking) =>
        asking.Comparatives.Any(measure => IsIn(words, measure))
        || (words.Opens(asking.FollowUps.OfThese) && asking.Superlatives.Any(measure => IsIn(words, measure)));

    private static AskedWords Words(Clause clause, AdvisorTurn turn) =>
        turn.WordsOf(clause.Text).WithoutOpening(turn.Texts.Asking.Prefaces);
}
